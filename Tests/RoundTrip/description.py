"""A description as the round trip needs it: references followed, operations, bodies and examples."""

import json
import urllib.parse

VERBS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]


def is_json(media_type):
    essence = media_type.split(";")[0].strip().lower()
    return essence in ("application/json", "text/json") or essence.endswith("+json")


class Description:
    def __init__(self, file):
        self.root = json.loads(file.read_text(encoding="utf-8"))
        self.is_swagger = "swagger" in self.root
        self.models = (
            self.root.get("definitions", {}) if self.is_swagger
            else self.root.get("components", {}).get("schemas", {}))

    def reference(self, model):
        """A schema that refers to a model."""
        folder = "definitions" if self.is_swagger else "components/schemas"
        return {"$ref": f"#/{folder}/" + model.replace("~", "~0").replace("/", "~1")}

    def follow(self, node):
        for _ in range(50):
            if not isinstance(node, dict) or not isinstance(node.get("$ref"), str):
                return node
            target = self.root
            try:
                for step in node["$ref"].removeprefix("#/").split("/"):
                    step = urllib.parse.unquote(step).replace("~1", "/").replace("~0", "~")
                    target = target[int(step) if isinstance(target, list) else step]
            except (KeyError, IndexError, ValueError, TypeError):
                return {}
            node = target
        return {}

    def shape(self, node, depth=0):
        """A schema with its reference followed and its allOf merged."""
        schema = self.follow(node)
        if not isinstance(schema, dict) or depth > 30:
            return {}
        if "allOf" not in schema:
            return schema
        merged = {"properties": {}, "required": []}
        for part in schema["allOf"] + [{k: v for k, v in schema.items() if k != "allOf"}]:
            part = self.shape(part, depth + 1)
            # What two parts describe has to fit both.
            for name, property in part.get("properties", {}).items():
                merged["properties"][name] = self.both(merged["properties"].get(name), property)
            if "items" in part:
                part = {**part, "items": self.both(merged.get("items"), part["items"])}
            merged["required"] += part.get("required", [])
            merged.update({
                k: v for k, v in part.items()
                if k not in ("properties", "required") and not (k == "type" and "type" in merged)})
        return merged

    @staticmethod
    def both(first, second):
        return second if first is None or first == second else {"allOf": [first, second]}

    def operations(self):
        """Verb, path, operation and parameters of each."""
        for path, item in self.root["paths"].items():
            item = self.follow(item)
            for verb in VERBS:
                if verb in item:
                    operation = item[verb]
                    own = [self.follow(p) for p in operation.get("parameters", [])]
                    keys = {(p.get("name"), p.get("in")) for p in own}
                    shared = [self.follow(p) for p in item.get("parameters", [])]
                    yield verb.upper(), path, operation, own + [
                        p for p in shared if (p.get("name"), p.get("in")) not in keys]

    def body(self, operation, parameters):
        """Whether a body is needed, and its JSON schema if it can be JSON."""
        for parameter in parameters:
            if parameter["in"] == "body":
                return parameter.get("required", False), parameter.get("schema", {})
        body = self.follow(operation.get("requestBody"))
        if body:
            for media, content in body.get("content", {}).items():
                if is_json(media):
                    return body.get("required", False), content.get("schema", {})
        return False, None

    def examples(self, content):
        """The examples of a media type, by name."""
        if "example" in content:
            yield "example", content["example"]
        examples = content.get("examples")
        for name, example in examples.items() if isinstance(examples, dict) else ():
            example = self.follow(example)
            for key in ("dataValue", "value"):
                if isinstance(example, dict) and key in example:
                    yield name, example[key]
                    break

    def described_examples(self):
        """The examples of the description itself: what they are of, the subject of their type, their
        schema, and the value. A subject is ("model", name) or (verb, path, "request" or "response")."""
        for name, model in self.models.items():
            if not isinstance(model, dict):
                continue
            found = [model["example"]] if "example" in model else []
            if isinstance(model.get("examples"), list):
                found += model["examples"]
            for value in found:
                yield f"{name} (its example)", ("model", name), self.reference(name), value
        for verb, path, operation, _ in self.operations():
            sides = [("request", "", self.follow(operation.get("requestBody")))]
            for status, response in (operation.get("responses") or {}).items():
                sides.append(("response", status, self.follow(response)))
            for side, status, message in sides:
                contents = message.get("content", {}) if isinstance(message, dict) else {}
                # The type of a body is that of plain JSON, where there are several.
                main = min(filter(is_json, contents), key=lambda m: "+json" in m, default=None)
                for media, content in contents.items():
                    content = self.follow(content)
                    schema = content.get("schema", {})
                    name = schema.get("$ref", "").removeprefix("#/components/schemas/")
                    if name in self.models:
                        subject = ("model", name)
                    elif media == main and (side == "request" or status.startswith("2")):
                        subject = (verb, path, side)
                    else:
                        continue
                    if is_json(media):
                        for key, value in self.examples(content):
                            yield f"{verb} {path} {status or side} ({key})", subject, schema, value
