package org.merchantgateway.acceptance.secret;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.settle.Backoff;
import org.merchantgateway.domain.settle.ReadRetryingGateway;
import org.merchantgateway.fault.Fault;

/** What a server may do to a request. The numbers are those of the project's list of faults. */
enum Situation {
    ACCEPTED(talk -> talk.saying(talk::accepted)),
    REFUSED(talk -> talk.saying(talk::refused)),
    FAULT_06_CLOSES_AFTER_ACCEPT(talk -> Fault.closingAfterAccept()),
    FAULT_07_RESETS_HALFWAY(talk -> Fault.resettingHalfway()),
    FAULT_08_EXECUTES_THEN_CLOSES(talk -> Fault.executingThenClosing()),
    FAULT_09_EXECUTES_THEN_CLOSES_A_POOLED_ONE(talk -> talk.opening(Fault::executingThenClosingOnSecond)),
    /** Whether the client notices in time is chance. */
    FAULT_10_CLOSES_WHEN_IDLE(talk -> talk.opening(Fault::closingWhenIdle)),
    FAULT_11_NEVER_ANSWERS(talk -> Fault.neverAnswering()),
    FAULT_12_STALLS_IN_HEADERS(talk -> Fault.stallingInHeaders()),
    FAULT_13_STALLS_IN_BODY(talk -> talk.opening(Fault::stallingInBody)),
    FAULT_14_DRIBBLES(talk -> talk.opening(answer -> Fault.dribbling(answer, Duration.ofSeconds(1)))),
    FAULT_15_TRUNCATES(talk -> talk.opening(Fault::truncating)),
    FAULT_16_BREAKS_CHUNKS(talk -> talk.head("200 OK", "Transfer-Encoding: chunked", "zz\r\n" + "x".repeat(20))),
    FAULT_17_TOO_LARGE(talk -> talk.saying(() -> talk.accepted() + " ".repeat(1 << 16))),
    FAULT_18_UNASKED_ENCODING(talk -> talk.head("200 OK", "Content-Encoding: gzip\r\nContent-Length: 4", "\u001f~~~")),
    FAULT_19_REDIRECTS(talk -> Talk.status(307, "Location", "/elsewhere", "")),
    FAULT_20_HTML_WITH_502(talk -> Talk.status(502, "<html>Bad gateway")),
    FAULT_21_HTML_WITH_200(talk -> Fault.answering("text/html", "<!DOCTYPE html><title>Log in</title>")),
    FAULT_22_NOTHING_WITH_200(talk -> talk.saying(() -> "")),
    FAULT_23_UNAUTHORIZED(talk -> Talk.status(401, "WWW-Authenticate", "Basic realm=\"x\"", "")),
    FAULT_23_FORBIDDEN(talk -> Talk.status(403, "no")),
    NO_SUCH_ENDPOINT(talk -> Talk.status(404, "no")),
    TOO_BUSY(talk -> Talk.status(429, "Retry-After", "1", "")),
    FAULT_24_NO_CODE(talk -> talk.saying(() -> talk.codeAs(""))),
    FAULT_25_CODE_IS_A_WORD(talk -> talk.saying(() -> talk.codeAs("true"))),
    FAULT_26_TRAILING_GARBAGE(talk -> talk.saying(() -> talk.accepted() + "]")),
    FAULT_27_UNKNOWN_FIELDS(talk -> talk.saying(talk::withMore)),
    FAULT_28_UNKNOWN_STATUS(talk -> talk.saying(talk::unknownStatus)),
    FAULT_29_AMOUNTS_ARE_NONE(
            talk -> talk.saying(() -> talk.accepted().replaceAll("mount(\":|=\")\\d+", "mount$1-1e3"))),
    FAULT_30_SYSTEM_ERROR(talk -> talk.saying(() -> talk.codeAs("7"))),
    FAULT_34_ENTITY(talk -> talk.saying(() -> "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>")),
    FAULT_35_TOO_DEEP(talk -> talk.saying(talk::deep)),
    FAULT_36_FAULT_WITH_500(talk -> Talk.status(500, "Content-Type", "text/xml", Talk.fault("Server"))),
    FAULT_36_FAULT_OF_THE_CLIENT(talk -> talk.saying(() -> Talk.fault("Client"))),
    FAULT_37_WRONG_CHARSET(talk -> Fault.answering("text/xml;charset=UTF-16", "{\"errorCode\":\"0\"}")),
    FAULT_38_HOSTILE_TEXT(talk -> talk.saying(talk::hostile)),
    FAULT_40_INTERRUPTED(Talk::tiring),
    FAULT_41_CLOSED_WHILE_WAITING(Talk::tiring),
    FAULT_46_READS_ARE_REPEATED(Talk::wellWhenAskedAgain),
    FAULT_47_EARLY_HINTS(
            talk -> talk.head("103 Early Hints", "Link: </x>", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")),
    /** Whether the answer or the deadline comes first is chance. */
    FAULT_48_ANSWERS_AT_THE_DEADLINE(
            talk -> talk.opening(answer -> Fault.answeringLate(answer, Duration.ofMillis(11)))),
    /** Whether the client sees in time what it did not ask for is chance. */
    FAULT_48_ANSWERS_UNASKED(Talk::sayingMore);

    private static final Duration SHORT = Duration.ofMillis(12);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Function<Talk, Fault> behaviour;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    Situation(Function<Talk, Fault> behaviour) {
        this.behaviour = behaviour;
    }

    /**
     * The server's behaviour.
     *
     * @param current the answers to the operation under way
     * @param leaving makes the caller wait no longer
     */
    Fault fault(Way way, Supplier<Answers.Pair> current, Runnable leaving) {
        return behaviour.apply(new Talk(way, current, leaving));
    }

    /** How the shop asks. */
    PaymentGateway asked(PaymentGateway gateway) {
        return this == FAULT_46_READS_ARE_REPEATED
                ? new ReadRetryingGateway(gateway, Backoff.standard(), pause -> {}, () -> 0)
                : gateway;
    }

    /** Whether the gateway is closed while a call waits, so that the next one needs another. */
    boolean closes() {
        return this == FAULT_41_CLOSED_WHILE_WAITING;
    }

    /** How long the caller waits: not long for what never comes. */
    Duration deadline() {
        return switch (this) {
            case FAULT_11_NEVER_ANSWERS,
                    FAULT_12_STALLS_IN_HEADERS,
                    FAULT_13_STALLS_IN_BODY,
                    FAULT_14_DRIBBLES,
                    FAULT_48_ANSWERS_AT_THE_DEADLINE -> SHORT;
            default -> LONG;
        };
    }

    /** Whether it ends alike every time: else it is searched, not compared. */
    boolean endsAlike() {
        return switch (this) {
            case FAULT_10_CLOSES_WHEN_IDLE, FAULT_48_ANSWERS_AT_THE_DEADLINE, FAULT_48_ANSWERS_UNASKED -> false;
            default -> true;
        };
    }
}
