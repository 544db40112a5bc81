package org.gochi.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gochi.server.problem.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads no more of a request than it may hold: what it announces, and what it sends. */
final class BodyGate extends OncePerRequestFilter {
  /** Bytes of one command: the longest utterance with each byte escaped, and room. */
  static final long COMMAND = 2L << 20;

  /** Bytes of one import. */
  static final long IMPORT = 256L << 20;

  private final Problems problems;

  BodyGate(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = request.getRequestURI().endsWith("/import") ? IMPORT : COMMAND;
    if (request.getContentLengthLong() > limit) {
      problems.send(request, response, 413, "body-too-large", limit >> 20);
      return;
    }
    chain.doFilter(new Limited(request, limit), response);
  }

  /** More came than may come. */
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
    private final long limit;

    TooLarge(long limit) {
      super("more than " + limit + " bytes");
      this.limit = limit;
    }

    public long limit() {
      return limit;
    }
  }

  private static final class Limited extends HttpServletRequestWrapper {
    private final long limit;

    Limited(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream(), limit);
    }
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream in;
    private final long limit;
    private long read;

    Counted(ServletInputStream in, long limit) {
      this.in = in;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int some = in.read(into, from, length);
      count(Math.max(0, some));
      return some;
    }

    private void count(int some) throws TooLarge {
      read += some;
      if (read > limit) {
        throw new TooLarge(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
