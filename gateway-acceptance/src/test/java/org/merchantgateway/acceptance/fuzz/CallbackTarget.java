package org.merchantgateway.acceptance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.merchantgateway.domain.callback.CallbackKey;
import org.merchantgateway.domain.callback.Notification;
import org.merchantgateway.domain.callback.Notification.Arrival;
import org.merchantgateway.domain.notation.InvalidRequest;

/** A notification of the gateway's, or of whoever plays it: read or refused, and never believed. */
final class CallbackTarget implements Target {

    private final CallbackKey key = CallbackKey.symmetric("a-key-that-nobody-else-has");

    @Override
    public void take(byte[] input) {
        try {
            Notification told = Notification.parse(new String(input, StandardCharsets.UTF_8));
            assertThat(told.isSignedBy(key)).isFalse();
            assertThat(told.arrivalAfter(List.of())).isEqualTo(Arrival.NEW);
            assertThat(told.arrivalAfter(List.of(told))).isEqualTo(Arrival.REPEATED);
            Planted.isNoReferenceIn(told.toString());
            Planted.isALine(told.toString());
        } catch (InvalidRequest refused) {
            Planted.isNotIn(refused);
        }
    }
}
