package org.gochi.server.stream;

import org.gochi.server.security.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Streams of events. */
@Configuration(proxyBeanMethods = false)
@Import(StreamController.class)
public class StreamConfiguration {
  @Bean
  Streams streams(Sessions sessions) {
    return new Streams(sessions);
  }
}
