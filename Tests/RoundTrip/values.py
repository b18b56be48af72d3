"""Values of schemas: made ones, and whether a value is one of a schema."""

import datetime
import decimal
import json
import re

# How many levels of optional properties a made value has.
DEPTH = 3
TEXTS = {
    "date-time": "2026-01-02T03:04:05.678Z", "date": "2026-01-02",
    "local-date-time": "2026-01-02T03:04:05.678", "byte": "AQID", "base64url": "AQID",
    "uuid": "9b2d6f0e-5f0b-4f5e-8a3e-0d5f0a1b2c3d", "uri": "https://api.example.com/x",
    "decimal": "1234.5678", "int64": "9007199254740993", "int32": "2147483647",
    "uint64": "18446744073709551615", "double": "1234.5", "float": "0.5", "number": "12.5",
    "integer": "12",
}
TYPES = {
    "string": str, "integer": int, "number": (int, decimal.Decimal), "boolean": bool,
    "array": list, "object": dict}


def loads(text):
    return json.loads(text, parse_float=decimal.Decimal)


def kinds(schema):
    name = schema.get("type")
    names = name if isinstance(name, list) else [name]
    if name is None and ("properties" in schema or "additionalProperties" in schema):
        names = ["object"]
    elif name is None and "items" in schema:
        names = ["array"]
    return [n for n in names if n in TYPES]


def kind(schema):
    return next(iter(kinds(schema)), None)


def choice(schema):
    """The alternatives of a schema but for null, and the keyword that lists them."""
    for word in ("oneOf", "anyOf"):
        if schema.get(word):
            rest = [a for a in schema[word] if a != {"type": "null"}]
            return word, rest
    return None, []


def elements(schema):
    """The schema of an array's elements. `enum` beside it lists their values, not arrays."""
    items = schema.get("items", {})
    return {**items, "enum": schema["enum"]} if schema.get("enum") and items else items


def listed(schema):
    """The values of an enumeration. A number or a truth value among texts stands for its text."""
    values = schema.get("enum") or []
    if kind(schema) != "string":
        return values
    return [v if v is None or isinstance(v, str) else json.dumps(v, default=str) for v in values]


class Made:
    """Makes values of schemas. `unknown` asks for values that no enumeration has, `extra` for keys."""

    def __init__(self, description, everything=True, unknown=False, extra=False):
        self.description = description
        self.everything, self.unknown, self.extra = everything, unknown, extra

    def value(self, node, depth=0):
        schema = self.description.shape(node)
        word, alternatives = choice(schema)
        if alternatives and depth < 20:
            chosen = alternatives[0]
            value = self.value(chosen, depth + 1)
            if isinstance(value, dict):
                rest = {k: v for k, v in schema.items() if k != word}
                if "properties" in rest:
                    value = {**self.object(rest, depth), **value}
                self.name_alternative(schema, chosen, value)
            return value
        if "const" in schema:
            return schema["const"]
        if schema.get("enum") and kind(schema) != "array":
            first = next((v for v in listed(schema) if v is not None), None)
            if self.unknown and isinstance(first, str):
                return "a value that nobody knows"
            return first
        match kind(schema):
            case "string":
                if schema.get("contentEncoding") in ("base64", "base64url"):
                    return TEXTS["byte"]
                return TEXTS.get(schema.get("format"), 'text "é" \\ \U0001F600')
            case "integer":
                return 2147483647 if schema.get("format") == "int32" else 9007199254740993
            case "number":
                return 0.5 if schema.get("format") == "float" else 1234.5678
            case "boolean":
                return True
            case "array":
                return [] if depth > DEPTH else [self.value(elements(schema), depth + 1)]
            case "object":
                return self.object(schema, depth)
        return {"free": [1, None, "x"]}

    def name_alternative(self, schema, chosen, value):
        discriminator = schema.get("discriminator")
        reference = chosen.get("$ref") if isinstance(chosen, dict) else None
        if isinstance(discriminator, dict) and "propertyName" in discriminator and reference:
            name = reference.rsplit("/", 1)[-1]
            for key, target in discriminator.get("mapping", {}).items():
                if target in (reference, name):
                    name = key
                    break
            # The name stands for an alternative unless that has other values.
            property = discriminator["propertyName"]
            own = self.description.shape(
                self.description.shape(chosen).get("properties", {}).get(property, {}))
            if "const" not in own and name in (listed(own) or [name]):
                value[property] = name

    def object(self, schema, depth):
        properties = schema.get("properties", {})
        required = set(schema.get("required", []))
        result = {}
        for name, property in properties.items():
            if name in required and depth < 20 or (self.everything and depth <= DEPTH):
                result[name] = self.value(property, depth + 1)
        # What has to be there and isn't described can be anything.
        for name in sorted(required - properties.keys()):
            result[name] = {"free": [1, None, "x"]}
        additional = schema.get("additionalProperties")
        if isinstance(additional, dict) and additional and depth <= DEPTH and self.everything:
            result["a key"] = self.value(additional, depth + 1)
        elif additional in (True, {}) or not properties and additional is None:
            result["a key"] = {"free": [1, None, "x"]}
        elif self.extra and not isinstance(additional, dict):
            result["nobody knows this key"] = {"deep": [1.50, {"x": None}]}
        return result


class Check:
    """Whether a JSON value is one of a schema, as far as a type of the SDK says it."""

    def __init__(self, description, strict=False):
        """`strict` also asks for what a described example has to have and a request need not."""
        self.description, self.strict = description, strict

    def faults(self, value, node, pointer):
        schema = self.description.shape(node)
        names = kinds(schema)
        if value is None and self.is_nullable(schema):
            return
        _, alternatives = choice(schema)
        if alternatives and not any(
                not any(self.faults(value, alternative, pointer)) for alternative in alternatives):
            yield f"{pointer}: {str(value)[:80]} is of no alternative"
        discriminator = schema.get("discriminator")
        if self.strict and alternatives and isinstance(value, dict) and isinstance(
                discriminator, dict) and discriminator.get("propertyName") not in value:
            yield f"{pointer}: '{discriminator.get('propertyName')}' is missing"
        if "const" in schema and value != schema["const"]:
            yield f"{pointer}: {value!r} is not {schema['const']!r}"
        if schema.get("enum") and kind(schema) != "array" and value not in listed(schema):
            yield f"{pointer}: {value!r} is no value of the enumeration"
        fits = [
            n for n in names if isinstance(value, TYPES[n])
            and (n == "boolean" or not isinstance(value, bool))]
        if names and not fits:
            yield f"{pointer}: {str(value)[:80]!r} is no {' or '.join(names)}"
        elif self.strict and isinstance(value, str) and not self.has_format(value, schema):
            yield f"{pointer}: {value!r} is no {schema['format']}"
        elif isinstance(value, list):
            for index, element in enumerate(value):
                yield from self.faults(element, elements(schema), f"{pointer}/{index}")
        elif isinstance(value, dict):
            yield from self.object_faults(value, schema, pointer)

    def object_faults(self, value, schema, pointer):
        properties = schema.get("properties", {})
        for key in schema.get("required", []):
            property = properties.get(key, {} if self.strict else None)
            if property is not None and key not in value:
                if self.strict or not self.description.shape(property).get("readOnly"):
                    yield f"{pointer}: '{key}' is missing"
        additional = schema.get("additionalProperties")
        for key, element in value.items():
            if key in properties:
                yield from self.faults(element, properties[key], f"{pointer}/{key}")
            elif isinstance(additional, dict):
                yield from self.faults(element, additional, f"{pointer}/{key}")

    @staticmethod
    def is_nullable(schema):
        names = schema.get("type")
        return (
            schema.get("nullable") or schema.get("x-nullable") or "type" not in schema
            or names == "null" or isinstance(names, list) and "null" in names)

    @staticmethod
    def has_format(text, schema):
        try:
            match schema.get("format"):
                case "date-time":
                    return instant(text) is not None
                case "date":
                    datetime.date.fromisoformat(text)
        except ValueError:
            return False
        return True


def instant(text):
    """The moment that a date-time means, whatever its offset and fraction."""
    if not re.match(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d", text):
        return None
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def same(left, right):
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[k], right[k]) for k in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, str) and isinstance(right, str) and left != right:
        # Dates are written with milliseconds.
        moments = instant(left), instant(right)
        return None not in moments and abs(moments[0] - moments[1]) < datetime.timedelta(
            milliseconds=1)
    return left == right
