"""Which credentials the mock servers take."""


def info(token):
    return {"sub": "integration", "scope": []} if token == "integration-token" else None


def key(text, required_scopes=None):
    return {"sub": "integration"} if text in ("key-1.2~_", "k\u00e9y & =+;") else None


def password(username, password, required_scopes=None):
    return {"sub": username} if (username, password) == ("door", "pass:word") else None


def bearer(token):
    return {"sub": "integration"} if token == "bearer-token" else None


def login(token):
    return {"sub": "integration", "scope": ["enter"]} if token == "login-token" else None
