package dev.gatewaylint.host;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs the same work on many things; the results keep the order of the things. */
public final class Workers {
  /** Fewer are done at once: starting threads would cost more. */
  private static final int WORTH_IT = 64;

  private Workers() {}

  /** The result of some work for each thing. */
  public static <A, B> List<B> map(List<A> things, Function<A, B> work) {
    int threads = Runtime.getRuntime().availableProcessors();
    if (things.size() < WORTH_IT || threads < 2) {
      List<B> results = new ArrayList<>(things.size());
      for (A thing : things) {
        results.add(work.apply(thing));
      }
      return results;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      return inPool(pool, things, work);
    } finally {
      pool.shutdown();
    }
  }

  private static <A, B> List<B> inPool(ExecutorService pool, List<A> things, Function<A, B> work) {
    List<Future<B>> open = new ArrayList<>(things.size());
    for (A thing : things) {
      open.add(pool.submit(() -> work.apply(thing)));
    }
    List<B> results = new ArrayList<>(things.size());
    try {
      for (Future<B> future : open) {
        results.add(future.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return results;
  }
}
