package org.gochi.server.api;

import java.util.UUID;
import org.gochi.spiral.ba.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers who is acting; a parameter of type {@link Actor} or {@link Acting}. */
final class ActingResolver implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Acting.class
        || parameter.getParameterType() == Actor.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var principal = request.getUserPrincipal();
    if (principal == null) {
      throw new IllegalStateException("no caller behind the gates");
    }
    Actor actor = new Actor(principal.getName());
    if (parameter.getParameterType() == Actor.class) {
      return actor;
    }
    String given = request.getHeader(Acting.HEADER);
    return new Acting(actor, given == null ? "http-" + UUID.randomUUID() : given);
  }
}
