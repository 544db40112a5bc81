package org.gochi.server.api;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gochi.server.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * The API document (OpenAPI 3.1), written from the controllers themselves, so that it cannot tell
 * of anything else than what answers.
 */
final class OpenApi {
  private final Schemas schemas = new Schemas();
  private final Map<String, Map<String, Object>> paths = new TreeMap<>();

  /** The document of these handlers; those outside the API are passed over. */
  static Map<String, Object> of(Map<RequestMappingInfo, HandlerMethod> handlers) {
    OpenApi document = new OpenApi();
    handlers.forEach(
        (mapping, handler) ->
            mapping.getPatternValues().stream()
                .filter(path -> path.startsWith(Api.V1))
                .forEach(path -> document.add(path, mapping, handler.getMethod())));
    return document.whole();
  }

  private Map<String, Object> whole() {
    schemas.of(Problem.class);
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("openapi", "3.1.0");
    whole.put(
        "info",
        Map.of(
            "title",
            "Gōchi",
            "version",
            "1",
            "description",
            "Everything the pages do. Errors are problem documents (RFC 9457) in the language of"
                + " Accept-Language: en or ja."));
    whole.put("servers", List.of(Map.of("url", "/")));
    whole.put("security", List.of(Map.of("token", List.of()), Map.of("page", List.of())));
    whole.put("paths", paths);
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("schemas", schemas.components());
    components.put(
        "securitySchemes",
        Map.of(
            "token",
            Map.of("type", "http", "scheme", "bearer"),
            "page",
            Map.of("type", "apiKey", "in", "header", "name", "X-CSRF-Token")));
    whole.put("components", components);
    return whole;
  }

  private void add(String path, RequestMappingInfo mapping, Method method) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", id(method));
    operation.put("tags", List.of(tag(method)));
    operation.put("parameters", parameters(method));
    @Nullable Object body = body(method);
    if (body != null) {
      operation.put("requestBody", Map.of("required", true, "content", json(body)));
    }
    operation.put("responses", responses(mapping, method));
    mapping
        .getMethodsCondition()
        .getMethods()
        .forEach(
            verb ->
                paths
                    .computeIfAbsent(path, p -> new TreeMap<>())
                    .put(verb.name().toLowerCase(Locale.ROOT), operation));
  }

  private static String id(Method method) {
    return tag(method) + "-" + method.getName();
  }

  private static String tag(Method method) {
    return method
        .getDeclaringClass()
        .getSimpleName()
        .replace("Controller", "")
        .toLowerCase(Locale.ROOT);
  }

  private List<Object> parameters(Method method) {
    List<Object> all = new ArrayList<>();
    for (Parameter parameter : method.getParameters()) {
      for (Annotation annotation : parameter.getAnnotations()) {
        switch (annotation) {
          case PathVariable variable ->
              all.add(parameter(parameter, "path", variable.name(), true));
          case RequestParam query ->
              all.add(parameter(parameter, "query", query.name(), required(query)));
          case RequestHeader header ->
              all.add(parameter(parameter, "header", header.name(), header.required()));
          default -> {}
        }
      }
      if (parameter.getType() == Acting.class) {
        all.add(
            Map.of(
                "name",
                Acting.HEADER,
                "in",
                "header",
                "required",
                false,
                "description",
                "Made by the client, 1 to 200 characters; a repeat gets the first answer.",
                "schema",
                Map.of("type", "string")));
      }
    }
    return all;
  }

  private static boolean required(RequestParam query) {
    return query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
  }

  private Map<String, Object> parameter(
      Parameter parameter, String in, String given, boolean required) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", given.isEmpty() ? parameter.getName() : given);
    told.put("in", in);
    told.put("required", required);
    told.put("schema", schemas.of(parameter.getType()));
    return told;
  }

  private @Nullable Object body(Method method) {
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(RequestBody.class)) {
        return schemas.of(parameter.getParameterizedType());
      }
    }
    return null;
  }

  private Map<String, Object> responses(RequestMappingInfo mapping, Method method) {
    Map<String, Object> good = new LinkedHashMap<>();
    good.put("description", "Done.");
    if (method.getReturnType() != void.class && method.getReturnType() != Map.class) {
      good.put("content", json(schemas.of(method.getGenericReturnType())));
    } else {
      mapping.getProducesCondition().getProducibleMediaTypes().stream()
          .findFirst()
          .ifPresent(type -> good.put("content", Map.of(type.toString(), Map.of())));
    }
    Map<String, Object> problem =
        Map.of(
            "description",
            "What happened, what is safe, what to do next.",
            "content",
            Map.of(Problem.JSON, Map.of("schema", schemas.of(Problem.class))));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("200", good);
    all.put("default", problem);
    return all;
  }

  private static Map<String, Object> json(Object schema) {
    return Map.of("application/json", Map.of("schema", schema));
  }
}
