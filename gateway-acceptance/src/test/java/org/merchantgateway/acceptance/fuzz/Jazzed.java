package org.merchantgateway.acceptance.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;

/** What Jazzer finds and calls: its one argument names the {@link Entrance}. */
public final class Jazzed {

    private static Target target = input -> {};

    private Jazzed() {}

    /** Opens the target, and loads its classes: to instrument them takes longer than an input may. */
    public static void fuzzerInitialize(String[] arguments) throws Exception {
        Entrance entrance = Entrance.valueOf(arguments[0]);
        target = entrance.open();
        for (Path input : Corpus.of(entrance)) {
            target.take(Files.readAllBytes(input));
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        target.take(input);
    }
}
