package org.merchantgateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantgateway.rest.Operations.STATUS;
import static org.merchantgateway.rest.Outcomes.accepted;
import static org.merchantgateway.rest.RestPeer.outcome;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.merchantgateway.domain.order.OrderReport;
import org.merchantgateway.samples.ValueTexts;

/** A status with everything that gateways tell and more, each value marked by a number of its own: every one comes back. */
class FullStatusTest {

    private static final Pattern MARK = Pattern.compile("\\b7\\d{4}\\b");

    @Test
    void givesEveryValueBack() throws IOException {
        String answer = resource("/full-status.json");
        List<String> came =
                MARK.matcher(answer).results().map(MatchResult::group).toList();
        assertThat(came).hasSize(149).doesNotHaveDuplicates();

        OrderReport report = accepted(outcome(STATUS, answer));

        String told = String.join(" ", ValueTexts.of(report).toList());
        assertThat(came.stream().filter(mark -> !told.contains(mark))).isEmpty();
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = FullStatusTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
