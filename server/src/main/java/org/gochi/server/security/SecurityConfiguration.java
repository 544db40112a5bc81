package org.gochi.server.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.gochi.server.ServerOptions;
import org.gochi.server.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.util.UriUtils;

/** One chain of gates in front of pages, API and streams. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(SignInController.class)
public class SecurityConfiguration {
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  @Bean
  OwnNames ownNames(ServerOptions options) {
    return new OwnNames(options.host(), options.publicAddress());
  }

  @Bean
  Sessions sessions(ServerOptions options, Clock clock) {
    return new Sessions(options.home(), clock, options.password() != null);
  }

  @Bean
  SessionCookie sessionCookie(OwnNames names) {
    return new SessionCookie(names);
  }

  @Bean
  SignInAttempts signInAttempts(Clock clock) {
    return new SignInAttempts(clock);
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      OwnNames names,
      Sessions sessions,
      SessionCookie cookie,
      ServerOptions options,
      Problems problems) {
    return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(c -> c.disable()) // IdentityFilter asks for the token that belongs to the session
        .logout(l -> l.disable())
        .requestCache(c -> c.disable())
        .anonymous(a -> a.disable())
        .headers(
            h ->
                h.contentSecurityPolicy(p -> p.policyDirectives(CONTENT_POLICY))
                    .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                    .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(c -> c.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        p -> p.policy("microphone=(self), camera=(), geolocation=()"))
                    .xssProtection(x -> x.disable()))
        .addFilterAfter(new HostGate(names, problems), HeaderWriterFilter.class)
        .addFilterAfter(new OriginGate(names, problems), HostGate.class)
        .addFilterAfter(new BodyGate(problems), OriginGate.class)
        .addFilterAfter(
            new IdentityFilter(sessions, cookie, problems, options.password() != null),
            BodyGate.class)
        .authorizeHttpRequests(
            r ->
                r.requestMatchers("/assets/**", "/login", "/health", "/error")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(e -> e.authenticationEntryPoint(entryPoint(problems)))
        .build();
  }

  private static AuthenticationEntryPoint entryPoint(Problems problems) {
    return (request, response, refused) -> {
      if (Problems.wantsPage(request) && "GET".equals(request.getMethod())) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.sendRedirect("/login?to=" + UriUtils.encode(asked, StandardCharsets.UTF_8));
      } else {
        response.setHeader("WWW-Authenticate", "Bearer");
        problems.send(request, response, 401, "not-signed-in");
      }
    };
  }

  @Bean
  RequestRejectedHandler rejected(Problems problems) {
    return (request, response, refused) -> problems.send(request, response, 400, "bad-address");
  }
}
