package org.merchantgateway.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A fault of one request, or of its answer, in a {@link FaultProxy}. Those made here print what they do. Others are
 * written as a lambda over {@link ProxiedRequest}.
 */
@FunctionalInterface
public interface ProxyFault {

    /**
     * Forwards one request and returns its answer, correctly or not.
     *
     * @param passage the request, and both connections
     * @throws IOException if one of the peers went away; the client's connection is closed then
     */
    void apply(ProxiedRequest passage) throws IOException;

    /** No fault: the request is passed on, and the answer back. */
    static ProxyFault none() {
        return named("none", passage -> passage.client().write(passage.forward()));
    }

    /** The request's first bytes arrive, then both connections are closed. With 0 nothing arrives. */
    static ProxyFault cuttingRequest(int bytes) {
        return named("cuts the request after byte " + bytes, passage -> {
            passage.forwardPart(bytes);
            passage.client().close();
        });
    }

    /** The request's first bytes arrive, then the client's connection is reset. */
    static ProxyFault resettingRequest(int bytes) {
        return named("resets after byte " + bytes + " of the request", passage -> {
            passage.forwardPart(bytes);
            passage.client().reset();
        });
    }

    /** The request's first bytes arrive and no more, until the client gives up. */
    static ProxyFault stallingRequest(int bytes) {
        return named("stalls after byte " + bytes + " of the request", passage -> {
            passage.forwardPart(bytes);
            passage.client().awaitClosed();
        });
    }

    /** The request arrives later, and is executed then, whether the client still waits or not. */
    static ProxyFault delayingRequest(Duration delay) {
        return named("delays the request by " + delay, passage -> {
            if (passage.client().pause(delay)) {
                none().apply(passage);
            }
        });
    }

    /** The request is executed; of the answer the client sees nothing but the end of the connection. */
    static ProxyFault losingAnswer() {
        return named("loses the answer", passage -> {
            passage.forward();
            passage.client().close();
        });
    }

    /** The request is executed; of the answer the first bytes arrive, then the connection is closed. */
    static ProxyFault cuttingAnswer(int bytes) {
        return named("cuts the answer after byte " + bytes, passage -> {
            passage.client().write(first(bytes, passage.forward()));
            passage.client().close();
        });
    }

    /** The request is executed; of the answer the first bytes arrive, then the connection is reset. */
    static ProxyFault resettingAnswer(int bytes) {
        return named("resets after byte " + bytes + " of the answer", passage -> {
            passage.client().write(first(bytes, passage.forward()));
            passage.client().reset();
        });
    }

    /** The request is executed; of the answer the first bytes arrive and no more, until the client gives up. */
    static ProxyFault stallingAnswer(int bytes) {
        return named("stalls after byte " + bytes + " of the answer", passage -> {
            passage.client().write(first(bytes, passage.forward()));
            passage.client().awaitClosed();
        });
    }

    /** The request is executed at once, and the answer arrives later. */
    static ProxyFault delayingAnswer(Duration delay) {
        return named("delays the answer by " + delay, passage -> {
            byte[] answer = passage.forward();
            if (passage.client().pause(delay)) {
                passage.client().write(answer);
            }
        });
    }

    /** The request is executed; the answer arrives byte by byte. */
    static ProxyFault dribblingAnswer(Duration perByte) {
        return named("lets a byte of the answer through every " + perByte, passage -> {
            passage.client().dribble(passage.forward(), perByte);
        });
    }

    /** The request is executed; an intermediary returns another answer, such as a 502. */
    static ProxyFault replacingAnswer(RawAnswer answer) {
        return named("answers " + answer + " instead", passage -> {
            passage.forward();
            passage.client().answer(answer);
        });
    }

    /** The request does not arrive; an intermediary answers it. */
    static ProxyFault answering(RawAnswer answer) {
        return named("answers " + answer + " and passes nothing on", passage -> {
            passage.client().answer(answer);
        });
    }

    /**
     * Endless random faults: the same ones for the same seed, in the order of the requests.
     *
     * @param seed names the sequence
     * @param share how many of a hundred requests have a fault
     * @param longestDelay a delay is shorter; what stalls does so until the client gives up
     */
    static Supplier<ProxyFault> random(long seed, int share, Duration longestDelay) {
        Random random = new Random(seed);
        return () -> {
            boolean hit = random.nextInt(100) < share;
            int kind = random.nextInt(10);
            int at = random.nextInt(1200);
            Duration delay = Duration.ofNanos((long) (longestDelay.toNanos() * random.nextDouble()));
            return hit ? of(kind, at, delay) : none();
        };
    }

    private static ProxyFault of(int kind, int at, Duration delay) {
        return switch (kind) {
            case 0 -> cuttingRequest(at);
            case 1 -> resettingRequest(at);
            case 2 -> stallingRequest(at);
            case 3 -> delayingRequest(delay);
            case 4 -> cuttingAnswer(at / 4);
            case 5 -> resettingAnswer(at / 4);
            case 6 -> stallingAnswer(at / 4);
            case 7 -> delayingAnswer(delay);
            case 8 -> losingAnswer();
            default -> replacingAnswer(RawAnswer.of(502, "text/html", "<h1>Bad Gateway</h1>"));
        };
    }

    /** A fault that prints as its name. */
    static ProxyFault named(String name, ProxyFault fault) {
        return new ProxyFault() {
            @Override
            public void apply(ProxiedRequest passage) throws IOException {
                fault.apply(passage);
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    private static byte[] first(int bytes, byte[] answer) {
        return Arrays.copyOf(answer, Math.min(bytes, answer.length));
    }
}
