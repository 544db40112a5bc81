package org.gochi.server.api;

import java.time.Instant;
import java.util.List;
import org.gochi.server.problem.NotThere;
import org.gochi.server.security.Caller;
import org.gochi.server.security.SessionView;
import org.gochi.server.security.Sessions;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in: browsers and programs, and how to end that. */
@RestController
@RequestMapping(Api.V1)
class SessionController {
  private final Sessions sessions;

  SessionController(Sessions sessions) {
    this.sessions = sessions;
  }

  /** The one who asks. */
  record Me(String person, String session, String means, Instant now) {}

  @GetMapping("/me")
  Me me(@AuthenticationPrincipal Caller caller) {
    return new Me(
        caller.person(),
        caller.session(),
        caller.means().name().toLowerCase(java.util.Locale.ROOT),
        Instant.now());
  }

  @GetMapping("/sessions")
  List<SessionView> list(@AuthenticationPrincipal Caller caller) {
    return sessions.of(caller);
  }

  /** Ends a session or token of one's own at once, with its open streams. */
  @DeleteMapping("/sessions/{session}")
  List<SessionView> revoke(@PathVariable String session, @AuthenticationPrincipal Caller caller) {
    boolean own = sessions.of(caller).stream().anyMatch(s -> s.id().equals(session));
    if (!own || !sessions.revoke(session)) {
      throw new NotThere("no-such-session");
    }
    return sessions.of(caller);
  }

  /** What to call a token, 1 to 100 characters. */
  record TokenName(String name) {}

  /** A token for a program; it is in this answer and nowhere else. */
  @PostMapping("/tokens")
  Sessions.NewToken token(@RequestBody TokenName name, @AuthenticationPrincipal Caller caller) {
    return sessions.token(caller.person(), name.name());
  }
}
