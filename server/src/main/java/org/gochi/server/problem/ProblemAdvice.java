package org.gochi.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.gochi.elicitation.Language;
import org.gochi.partner.ModelsException;
import org.gochi.record.RecordException;
import org.gochi.record.Telling;
import org.gochi.spiral.ba.Refusal;
import org.gochi.spiral.ba.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Turns what goes wrong on the way to and in a controller into sentences. */
@ControllerAdvice
class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  void unreadable(
      HttpServletRequest request, HttpServletResponse response, HttpMessageNotReadableException e)
      throws IOException {
    switch (e.getCause()) {
      case DatabindException wrongShape ->
          problems.send(request, response, 400, "json-wrong-shape", field(wrongShape));
      case JacksonException broken ->
          problems.send(
              request,
              response,
              400,
              "json-broken",
              broken.getLocation().getLineNr(),
              broken.getLocation().getColumnNr());
      case null, default -> problems.send(request, response, 400, "body-missing");
    }
  }

  /** The path of the field that did not fit, such as {@code spans[0].start}; never its value. */
  private static String field(DatabindException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.isEmpty() ? "(all)" : path.toString();
  }

  @ExceptionHandler(Refusal.class)
  void refused(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    Sentences told = refusal.in(language(request));
    problems.send(
        request,
        response,
        Problem.of(
            refusal.code(),
            RefusalStatus.of(refusal.reason()),
            told.what(),
            told.safe(),
            told.next()));
  }

  @ExceptionHandler(RecordException.class)
  void storeFailed(HttpServletRequest request, HttpServletResponse response, RecordException e)
      throws IOException {
    if (e instanceof RecordException.Unexpected) {
      LOG.error("{} {}", request.getMethod(), request.getRequestURI(), e);
    } else {
      // Its sentences say all there is to know: a full disk would fill the log with traces too.
      LOG.error("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
    }
    Locale locale = problems.language(request);
    Telling told = e.telling();
    int status =
        switch (e) {
          case RecordException.DiskFull full -> 507;
          case RecordException.UnstorableText text -> 422;
          default -> 503;
        };
    problems.send(
        request,
        response,
        Problem.of(told.key(), status, told.what(locale), told.safe(locale), told.next(locale)));
  }

  private Language language(HttpServletRequest request) {
    return problems.language(request).getLanguage().equals("ja") ? Language.JA : Language.EN;
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  void wrongParameter(
      HttpServletRequest request,
      HttpServletResponse response,
      MethodArgumentTypeMismatchException e)
      throws IOException {
    problems.send(request, response, 400, "parameter-wrong", e.getName());
  }

  @ExceptionHandler(NotThere.class)
  void notThere(HttpServletRequest request, HttpServletResponse response, NotThere e)
      throws IOException {
    problems.send(request, response, 404, e.code());
  }

  /** What a model or a token may not be; the message names the field, never a value. */
  @ExceptionHandler(IllegalArgumentException.class)
  void doesNotFit(
      HttpServletRequest request, HttpServletResponse response, IllegalArgumentException e)
      throws IOException {
    problems.send(request, response, 422, "does-not-fit", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler(ModelsException.class)
  void models(HttpServletRequest request, HttpServletResponse response, ModelsException e)
      throws IOException {
    problems.send(request, response, 409, "models-unusable", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler(MissingRequestValueException.class)
  void missing(
      HttpServletRequest request, HttpServletResponse response, MissingRequestValueException e)
      throws IOException {
    problems.send(
        request, response, 400, "parameter-missing", String.valueOf(e.getBody().getDetail()));
  }

  @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
  void noSuchAddress(HttpServletRequest request, HttpServletResponse response) throws IOException {
    problems.send(request, response, 404, "no-such-address");
  }

  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  void wrongMethod(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpRequestMethodNotSupportedException e)
      throws IOException {
    e.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
    problems.send(request, response, 405, "method-not-allowed");
  }

  @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
  void wrongType(HttpServletRequest request, HttpServletResponse response) throws IOException {
    problems.send(request, response, 415, "type-not-supported");
  }

  @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
  void wrongAccept(HttpServletRequest request, HttpServletResponse response) throws IOException {
    problems.send(request, response, 406, "type-not-offered");
  }

  @ExceptionHandler(Exception.class)
  void failed(HttpServletRequest request, HttpServletResponse response, Exception e)
      throws IOException {
    if (response.isCommitted()) {
      return; // a stream whose reader went away
    }
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      problems.send(request, response, known.getStatusCode().value(), "bad-request");
      return;
    }
    LOG.error("{} {}", request.getMethod(), request.getRequestURI(), e);
    problems.send(request, response, 500, "failed");
  }
}
