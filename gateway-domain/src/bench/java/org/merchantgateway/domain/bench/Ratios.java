package org.merchantgateway.domain.bench;

import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks and prints what the domain's values cost as multiples of checks written by hand. */
public final class Ratios {

    private static final String BY_HAND = "ByHand";

    /** What one benchmark came to. */
    private record Cost(double nanoseconds, double bytes) {

        /** The best of all iterations: a neighbour on the machine only ever adds to the others. */
        static Cost of(RunResult result) {
            double best = result.getBenchmarkResults().stream()
                    .flatMap(fork -> fork.getIterationResults().stream())
                    .map(IterationResult::getPrimaryResult)
                    .mapToDouble(Result::getScore)
                    .min()
                    .orElseThrow();
            double bytes =
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            return new Cost(best, bytes);
        }
    }

    private Ratios() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws RunnerException {
        System.out.println("validation provider on the class path: " + (hasProvider() ? "yes" : "none"));
        Map<String, Cost> costs = measured();
        System.out.printf("%-12s %10s %10s %7s %15s %15s%n", "value", "ns", "by hand", "ratio", "bytes", "by hand");
        costs.forEach((name, ours) -> {
            Cost byHand = costs.get(name + BY_HAND);
            if (byHand != null) {
                System.out.printf(
                        "%-12s %10.1f %10.1f %7.2f %15.1f %15.1f%n",
                        name,
                        ours.nanoseconds,
                        byHand.nanoseconds,
                        ours.nanoseconds / byHand.nanoseconds,
                        ours.bytes,
                        byHand.bytes);
            }
        });
    }

    private static Map<String, Cost> measured() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ConstructionBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        Map<String, Cost> costs = new TreeMap<>();
        results.forEach(result -> costs.put(name(result.getParams()), Cost.of(result)));
        return costs;
    }

    private static String name(BenchmarkParams params) {
        return params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
    }

    private static boolean hasProvider() {
        try {
            Validation.byDefaultProvider().configure();
            return true;
        } catch (NoProviderFoundException none) {
            return false;
        }
    }
}
