package org.mingbai.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Events of one family as JSON, each known by its lasting name; an unknown name is a fault, never
/// skipped.
final class Payloads<E> {
  private final Map<Class<?>, String> names = new HashMap<>();
  private final Map<String, ObjectReader> readers = new HashMap<>();
  private final ObjectWriter writer;

  Payloads(Class<E> family, Map<String, Class<? extends E>> types) {
    JsonMapper json =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();
    this.writer = json.writer();
    types.forEach((name, type) -> {
      names.put(type, name);
      readers.put(name, json.readerFor(type));
    });
    refuseNameless(family);
  }

  private void refuseNameless(Class<E> family) {
    Class<?>[] permitted = family.getPermittedSubclasses();
    List<Class<?>> members = permitted == null ? List.of(family) : List.of(permitted);
    for (Class<?> member : members) {
      if (!names.containsKey(member)) {
        throw new IllegalStateException(member.getName() + " has no lasting name in EventTypes");
      }
    }
  }

  String type(Object event) {
    String name = names.get(event.getClass());
    if (name == null) {
      throw new IllegalStateException(event.getClass().getName() + " has no lasting name");
    }
    return name;
  }

  byte[] bytes(E event) {
    try {
      return writer.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      e.clearLocation();
      throw new IllegalStateException("an event cannot be written: " + type(event));
    }
  }

  E event(String type, byte[] json) {
    ObjectReader reader = readers.get(type);
    if (reader == null) {
      throw new IllegalStateException("an event of an unknown type: " + type);
    }
    try {
      return reader.readValue(json);
    } catch (IOException e) {
      throw new IllegalStateException("an event cannot be read: " + type);
    }
  }
}
