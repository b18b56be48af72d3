"""Which access tokens the mock server takes."""


def info(token):
    return {"sub": "integration", "scope": []} if token == "integration-token" else None
