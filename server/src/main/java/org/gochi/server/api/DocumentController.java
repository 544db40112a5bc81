package org.gochi.server.api;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The API's own description. */
@RestController
class DocumentController {
  private final ObjectProvider<RequestMappingHandlerMapping> handlers;

  DocumentController(ObjectProvider<RequestMappingHandlerMapping> handlers) {
    this.handlers = handlers;
  }

  @GetMapping(Api.V1 + "/openapi.json")
  Map<String, Object> document() {
    return OpenApi.of(handlers.getObject().getHandlerMethods());
  }
}
