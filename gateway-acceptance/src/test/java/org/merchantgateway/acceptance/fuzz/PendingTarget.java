package org.merchantgateway.acceptance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.port.Pending;

/** The text that a shop has stored before a call: read or refused, and written again it says the same. */
final class PendingTarget implements Target {

    @Override
    public void take(byte[] input) {
        try {
            Pending pending = Pending.parse(new String(input, StandardCharsets.UTF_8));
            assertThat(Pending.parse(pending.toText())).isEqualTo(pending);
            Planted.isALine(pending.toText());
        } catch (InvalidRequest refused) {
            Planted.isNotIn(refused);
        }
    }
}
