package org.merchantgateway.simulator.state;

import java.nio.file.Path;

/** A state file that cannot be used. Its message names the file and what is wrong, and shows nothing of what is in it. */
public final class StateFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StateFileException(Path file, String wrong) {
        super("cannot use the state file " + file + ": " + wrong);
    }
}
