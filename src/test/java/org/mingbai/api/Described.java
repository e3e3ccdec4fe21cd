package org.mingbai.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The API's own description, read back: holds answers to the fields it promises, and not one more.
final class Described {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private final JsonNode root;

  Described(String openapi) {
    root = parse(openapi);
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  JsonNode operation(String method, String path) {
    return root.path("paths").path(path).path(method.toLowerCase(java.util.Locale.ROOT));
  }

  List<String> operations() {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              m -> all.add(m.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()));
    }
    return all;
  }

  /// What is wrong with this answer, in words; nothing when it is as described.
  List<String> faults(String method, String path, int status, String answer) {
    JsonNode responses = operation(method, path).path("responses");
    JsonNode response =
        resolved(
            responses.has("" + status) ? responses.get("" + status) : responses.path("default"));
    JsonNode schema = response.path("content").elements().next().path("schema");
    List<String> faults = new ArrayList<>();
    check(parse(answer), schema, "$", faults);
    return faults;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
  }

  private void check(JsonNode value, JsonNode described, String at, List<String> faults) {
    JsonNode schema = resolved(described);
    if (schema.has("enum")) {
      boolean listed = false;
      for (JsonNode one : schema.get("enum")) {
        listed |= one.equals(value);
      }
      if (!listed) {
        faults.add(at + " is " + value);
      }
      return;
    }
    switch (schema.path("type").asText()) {
      case "object" -> object(value, schema, at, faults);
      case "array" -> {
        if (!value.isArray()) {
          faults.add(at + " is no list");
        }
        for (int i = 0; i < value.size(); i++) {
          check(value.get(i), schema.get("items"), at + "[" + i + "]", faults);
        }
      }
      case "string" -> {
        if (!value.isTextual()) {
          faults.add(at + " is no text: " + value);
        }
      }
      case "integer" -> {
        if (!value.isIntegralNumber()) {
          faults.add(at + " is no integer: " + value);
        }
      }
      case "number" -> {
        if (!value.isNumber()) {
          faults.add(at + " is no number: " + value);
        }
      }
      default -> faults.add(at + " is not described");
    }
  }

  private void object(JsonNode value, JsonNode schema, String at, List<String> faults) {
    if (!value.isObject()) {
      faults.add(at + " is no object: " + value);
      return;
    }
    for (JsonNode needed : schema.path("required")) {
      if (!value.has(needed.asText())) {
        faults.add(at + " lacks " + needed.asText());
      }
    }
    JsonNode open = schema.path("additionalProperties");
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonNode known = schema.path("properties").path(field.getKey());
      if (!known.isMissingNode()) {
        check(field.getValue(), known, at + "." + field.getKey(), faults);
      } else if (open.isObject()) {
        check(field.getValue(), open, at + "." + field.getKey(), faults);
      } else {
        faults.add(at + " has " + field.getKey());
      }
    }
  }
}
