package org.gochi.server.stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.gochi.server.problem.Problems;
import org.gochi.server.security.Caller;
import org.gochi.spiral.Workbench;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.ObjectMapper;

/** Where a reader follows a dialogue. Each stream has a virtual thread of its own. */
@RestController
class StreamController {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Workbench workbench;
  private final Streams streams;
  private final ObjectMapper json;
  private final Problems problems;

  StreamController(Workbench workbench, Streams streams, ObjectMapper json, Problems problems) {
    this.workbench = workbench;
    this.streams = streams;
    this.json = json;
    this.problems = problems;
  }

  /**
   * Follows a dialogue.
   *
   * @param lastEventId where to go on: the id of the last event the reader has
   * @param after the same as a parameter, for the first request; without either, from now on
   */
  @GetMapping(
      path = "/api/v1/dialogues/{dialogue}/events",
      produces = {MediaType.TEXT_EVENT_STREAM_VALUE, MediaType.ALL_VALUE})
  void follow(
      @PathVariable String dialogue,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestParam(required = false) @Nullable String after,
      @AuthenticationPrincipal Caller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    workbench.views().dialogueLine(dialogue);
    String wanted = lastEventId == null || lastEventId.isBlank() ? after : lastEventId;
    Optional<Cursor> from =
        wanted == null ? Optional.of(Cursor.at(workbench.events().last())) : Cursor.parse(wanted);
    if (from.isEmpty()) {
      problems.send(request, response, 400, "parameter-wrong", "Last-Event-ID");
      return;
    }
    if (streams.full()) {
      response.setHeader("Retry-After", "10");
      problems.send(request, response, 503, "too-many-streams");
      return;
    }
    response.setContentType("text/event-stream");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no"); // a proxy must not hold events back
    try (Streams.Open stream = streams.open(caller.session())) {
      EventWriter out = new EventWriter(response.getOutputStream(), json);
      new DialogueStream(workbench, dialogue, from.get(), out, HEARTBEAT).run(stream);
    } catch (IOException readerGone) {
      // Closing a page is not an error, and not a stop: the reply goes on being made.
    }
  }
}
