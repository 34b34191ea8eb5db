package org.merchantgateway.acceptance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Runs the same twice with different secrets. */
final class Proof {

    private Proof() {}

    /** Neither run shows a secret, and both show the same. */
    static void nothingDependsOnASecret(Function<Secrets, Transcript> run) {
        nothingDependsOnASecret(Secrets.ONE, Secrets.OTHER, run);
    }

    static void nothingDependsOnASecret(Secrets one, Secrets other, Function<Secrets, Transcript> run) {
        nothingDependsOnASecret(one, other, run, UnaryOperator.identity());
    }

    /**
     * The same but for what may be seen.
     *
     * @param rewriting leaves out what may be seen, such as a card's shown digits
     */
    static void nothingDependsOnASecret(
            Secrets one, Secrets other, Function<Secrets, Transcript> run, UnaryOperator<String> rewriting) {
        List<Transcript> transcripts = noneIsShown(one, other, run);
        assertThat(transcripts
                        .get(0)
                        .with(rewriting)
                        .differences(transcripts.get(1).with(rewriting)))
                .as("where two runs differ that differ in secrets")
                .isEmpty();
    }

    /** Neither run shows a secret; of both, what was shown. */
    static List<Transcript> noneIsShown(Secrets one, Secrets other, Function<Secrets, Transcript> run) {
        List<Transcript> transcripts = new ArrayList<>();
        for (Secrets secrets : List.of(one, other)) { // from one line, which the stack of an exception tells
            Transcript transcript = run.apply(secrets);
            assertThat(transcript.leaks(secrets)).as("where a secret is shown").isEmpty();
            transcripts.add(transcript);
        }
        return transcripts;
    }
}
