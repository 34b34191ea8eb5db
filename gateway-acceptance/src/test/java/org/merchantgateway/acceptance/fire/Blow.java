package org.merchantgateway.acceptance.fire;

import java.io.IOException;
import java.util.Arrays;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.fault.ProxiedRequest;
import org.merchantgateway.fault.ProxyFault;
import org.merchantgateway.fault.RawAnswer;

/**
 * What befalls one request, at a chosen place.
 *
 * @param kind what
 * @param permille how far into the request or the answer, or how late; 1000 is its end, or the caller's deadline
 */
record Blow(Kind kind, int permille) implements ProxyFault {

    /** The kinds of blows. */
    enum Kind {
        NONE,
        /** Nobody listens: told before anything is sent. */
        UNREACHABLE,
        CUT_BEFORE_REQUEST,
        CUT_IN_REQUEST,
        CUT_AFTER_REQUEST,
        RESET_IN_REQUEST,
        STALL_IN_REQUEST,
        /** Executed when the caller may have given up. */
        LATE_REQUEST,
        CUT_IN_ANSWER,
        RESET_IN_ANSWER,
        STALL_IN_ANSWER,
        LATE_ANSWER,
        /** HTTP 502, and nothing was passed on. */
        PAGE_WITHOUT_EXECUTION,
        /** HTTP 503, and it was executed. */
        PAGE_AFTER_EXECUTION,
        /** HTTP 429, and nothing was passed on. */
        BUSY,
        /** The gateway's code 7, and nothing was passed on. */
        SYSTEM_ERROR_WITHOUT_EXECUTION,
        /** The gateway's code 7, and it was executed. */
        SYSTEM_ERROR_AFTER_EXECUTION;

        /** Whether it takes as long as the caller waits. */
        boolean isSlow() {
            return this == STALL_IN_REQUEST || this == STALL_IN_ANSWER || this == LATE_REQUEST || this == LATE_ANSWER;
        }
    }

    private static final int WHOLE = 1000;

    static final Blow NONE = new Blow(Kind.NONE, 0);

    @Override
    public void apply(ProxiedRequest passage) throws IOException {
        switch (kind) {
            case NONE, UNREACHABLE -> ProxyFault.none().apply(passage);
            case CUT_BEFORE_REQUEST -> ProxyFault.cuttingRequest(0).apply(passage);
            case CUT_IN_REQUEST -> ProxyFault.cuttingRequest(ofRequest(passage)).apply(passage);
            case CUT_AFTER_REQUEST -> ProxyFault.losingAnswer().apply(passage);
            case RESET_IN_REQUEST ->
                ProxyFault.resettingRequest(ofRequest(passage)).apply(passage);
            case STALL_IN_REQUEST ->
                ProxyFault.stallingRequest(ofRequest(passage)).apply(passage);
            case LATE_REQUEST ->
                ProxyFault.delayingRequest(Wire.SHORT.multipliedBy(permille).dividedBy(WHOLE))
                        .apply(passage);
            case CUT_IN_ANSWER -> {
                writePart(passage, permille);
                passage.client().close();
            }
            case RESET_IN_ANSWER -> {
                writePart(passage, permille);
                passage.client().reset();
            }
            case STALL_IN_ANSWER -> { // never the whole answer: the caller would not close
                writePart(passage, Math.min(permille, WHOLE - 1));
                passage.client().awaitClosed();
            }
            case LATE_ANSWER ->
                ProxyFault.delayingAnswer(Wire.SHORT.multipliedBy(permille).dividedBy(WHOLE))
                        .apply(passage);
            case PAGE_WITHOUT_EXECUTION ->
                ProxyFault.answering(page(502, "Bad Gateway")).apply(passage);
            case PAGE_AFTER_EXECUTION ->
                ProxyFault.replacingAnswer(page(503, "Service Unavailable")).apply(passage);
            case BUSY -> ProxyFault.answering(page(429, "Too Many Requests")).apply(passage);
            case SYSTEM_ERROR_WITHOUT_EXECUTION ->
                ProxyFault.answering(SystemError.to(passage.request())).apply(passage);
            case SYSTEM_ERROR_AFTER_EXECUTION ->
                ProxyFault.replacingAnswer(SystemError.to(passage.request())).apply(passage);
        }
    }

    /** The same; on what moves no money, code 7 is a clear no, which a gateway says of nothing that it did. */
    Blow against(Effect effect) {
        boolean lies = kind == Kind.SYSTEM_ERROR_AFTER_EXECUTION && effect == Effect.CHANGE;
        return lies ? new Blow(Kind.PAGE_AFTER_EXECUTION, permille) : this;
    }

    private int ofRequest(ProxiedRequest passage) {
        return passage.request().length * permille / WHOLE;
    }

    private static void writePart(ProxiedRequest passage, int permille) throws IOException {
        byte[] answer = passage.forward();
        passage.client().write(Arrays.copyOf(answer, Math.min(answer.length, answer.length * permille / WHOLE)));
    }

    private static RawAnswer page(int status, String title) {
        return RawAnswer.of(status, "text/html", "<html><body><h1>" + title + "</h1></body></html>");
    }

    @Override
    public String toString() {
        return kind + "@" + permille;
    }
}
