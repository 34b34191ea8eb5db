package org.merchantgateway.simulator.core;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/** Draws the gateway's ids and reference numbers. The same seed and the same sequence of calls give the same ones. */
final class Ids {

    private static final long VERSION_4 = 0x4000L;
    private static final long NOT_VERSION = ~0xF000L;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long NOT_VARIANT = 0x3FFFFFFFFFFFFFFFL;

    private final Random random;

    Ids(long seed) {
        random = new Random(seed);
    }

    /** An order's or an authentication's id: a random UUID, 36 characters. */
    synchronized String uuid() {
        long high = (random.nextLong() & NOT_VERSION) | VERSION_4;
        long low = (random.nextLong() & NOT_VARIANT) | VARIANT;
        return new UUID(high, low).toString();
    }

    /** An order number of the gateway's own, for shops that let it number their orders. */
    synchronized String orderNumber() {
        return digits(10);
    }

    /** The processing's reference number of an operation (RRN), twelve digits. */
    synchronized String referenceNumber() {
        return digits(12);
    }

    /** An authentication's id: twenty digits in Base64. */
    synchronized String xid() {
        return Base64.getEncoder().encodeToString(digits(20).getBytes(StandardCharsets.US_ASCII));
    }

    /** The issuer's approval code, six digits. */
    synchronized String approvalCode() {
        return digits(6);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
