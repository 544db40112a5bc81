package org.gochi.server.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what no controller answered. */
@Controller
class ErrorController {
  private final Problems problems;

  ErrorController(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpServletResponse.SC_NOT_FOUND;
    String code =
        switch (status) {
          case 400 -> "bad-request";
          case 404 -> "no-such-address";
          case 405 -> "method-not-allowed";
          case 413 -> "body-too-large";
          default -> "failed";
        };
    problems.send(asked(request), response, status, code, 2);
  }

  /** The request under the address that was asked for, not that of this controller. */
  private static HttpServletRequest asked(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
        ? new HttpServletRequestWrapper(request) {
          @Override
          public String getRequestURI() {
            return uri;
          }
        }
        : request;
  }
}
