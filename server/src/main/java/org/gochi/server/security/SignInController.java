package org.gochi.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gochi.server.ServerOptions;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with the server's password, and out. */
@Controller
class SignInController {
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final SignInAttempts attempts;
  private final Optional<PasswordHash> password;

  SignInController(
      Sessions sessions, SessionCookie cookie, SignInAttempts attempts, ServerOptions options) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.attempts = attempts;
    this.password = Optional.ofNullable(options.password());
  }

  @GetMapping("/login")
  String form(Model model, @RequestParam(defaultValue = "/") String to) {
    if (password.isEmpty()) {
      return "redirect:/";
    }
    return form(model, to, false);
  }

  @PostMapping("/login")
  String signIn(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @RequestParam(name = "password", defaultValue = "") String given,
      @RequestParam(defaultValue = "/") String to) {
    if (password.isEmpty()) {
      return "redirect:/";
    }
    if (!attempts.allowed()) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader("Retry-After", "60");
      return form(model, to, true);
    }
    if (given.length() > 1000 || !password.get().matches(given)) {
      attempts.failed();
      response.setStatus(HttpStatus.FORBIDDEN.value());
      return form(model, to, true);
    }
    String browser = BrowserName.of(request.getHeader("User-Agent"));
    cookie.give(request, response, sessions.begin(Caller.OWNER, browser));
    return "redirect:" + ownPath(to);
  }

  @PostMapping("/logout")
  String signOut(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Caller caller) {
    sessions.revoke(caller.session());
    cookie.take(request, response);
    return password.isEmpty() ? "redirect:/" : "redirect:/login";
  }

  private static String form(Model model, String to, boolean refused) {
    model.addAttribute("to", ownPath(to));
    model.addAttribute("refused", refused);
    return "login";
  }

  /** A path on this server; anything that a browser could read as another host becomes "/". */
  private static String ownPath(String to) {
    boolean own =
        to.startsWith("/")
            && !to.startsWith("//")
            && to.chars().noneMatch(c -> c == '\\' || c < 0x20 || c == 0x7f);
    return own ? to : "/";
  }
}
