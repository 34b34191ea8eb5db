package org.merchantgateway.acceptance.fire;

import java.io.IOException;
import java.util.Arrays;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.fault.ProxiedRequest;
import org.merchantgateway.fault.ProxyFault;
import org.merchantgateway.fault.RawAnswer;

/**
 * A fault that is injected into one request, at a chosen place.
 *
 * @param kind which fault
 * @param permille how far into the request or the answer, or how late; 1000 is its end, or the caller's deadline
 */
record InjectedFault(Kind kind, int permille) implements ProxyFault {

    /** The kinds of faults. */
    enum Kind {
        NONE,
        /** No server listens: the call is not sent. */
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
        /** HTTP 401 to 429 or a client fault, and nothing was passed on. */
        FILTERED_WITHOUT_EXECUTION,
        /** HTTP 401 to 429 or a client fault, and it was executed. */
        FILTERED_AFTER_EXECUTION,
        /** The gateway's code 7, and nothing was passed on. */
        SYSTEM_ERROR_WITHOUT_EXECUTION,
        /** The gateway's code 7, and it was executed. */
        SYSTEM_ERROR_AFTER_EXECUTION;

        /** Whether it takes as long as the caller waits. */
        boolean isSlow() {
            return this == STALL_IN_REQUEST || this == STALL_IN_ANSWER || this == LATE_REQUEST || this == LATE_ANSWER;
        }

        /** Whether it answers what was executed by what is, except for calls that move money, a clear no. */
        boolean deniesWhatWasExecuted() {
            return this == FILTERED_AFTER_EXECUTION || this == SYSTEM_ERROR_AFTER_EXECUTION;
        }
    }

    private static final int WHOLE = 1000;

    static final InjectedFault NONE = new InjectedFault(Kind.NONE, 0);

    @Override
    public void apply(ProxiedRequest request) throws IOException {
        switch (kind) {
            case NONE, UNREACHABLE -> ProxyFault.none().apply(request);
            case CUT_BEFORE_REQUEST -> ProxyFault.cuttingRequest(0).apply(request);
            case CUT_IN_REQUEST -> ProxyFault.cuttingRequest(ofRequest(request)).apply(request);
            case CUT_AFTER_REQUEST -> ProxyFault.losingAnswer().apply(request);
            case RESET_IN_REQUEST ->
                ProxyFault.resettingRequest(ofRequest(request)).apply(request);
            case STALL_IN_REQUEST ->
                ProxyFault.stallingRequest(ofRequest(request)).apply(request);
            case LATE_REQUEST ->
                ProxyFault.delayingRequest(Wire.SHORT.multipliedBy(permille).dividedBy(WHOLE))
                        .apply(request);
            case CUT_IN_ANSWER -> {
                writePart(request, permille);
                request.client().close();
            }
            case RESET_IN_ANSWER -> {
                writePart(request, permille);
                request.client().reset();
            }
            case STALL_IN_ANSWER -> { // never the whole answer: the caller would not close
                writePart(request, Math.min(permille, WHOLE - 1));
                request.client().awaitClosed();
            }
            case LATE_ANSWER ->
                ProxyFault.delayingAnswer(Wire.SHORT.multipliedBy(permille).dividedBy(WHOLE))
                        .apply(request);
            case PAGE_WITHOUT_EXECUTION ->
                ProxyFault.answering(page(502, "Bad Gateway")).apply(request);
            case PAGE_AFTER_EXECUTION ->
                ProxyFault.replacingAnswer(page(503, "Service Unavailable")).apply(request);
            case BUSY -> ProxyFault.answering(page(429, "Too Many Requests")).apply(request);
            case FILTERED_WITHOUT_EXECUTION ->
                ProxyFault.answering(Firewall.to(request.request(), permille)).apply(request);
            case FILTERED_AFTER_EXECUTION ->
                ProxyFault.replacingAnswer(Firewall.to(request.request(), permille))
                        .apply(request);
            case SYSTEM_ERROR_WITHOUT_EXECUTION ->
                ProxyFault.answering(SystemError.to(request.request())).apply(request);
            case SYSTEM_ERROR_AFTER_EXECUTION ->
                ProxyFault.replacingAnswer(SystemError.to(request.request())).apply(request);
        }
    }

    /** The same; on what moves no money, a clear no is believed, so that none is given there of what was executed. */
    InjectedFault against(Effect effect) {
        boolean isBelieved = kind.deniesWhatWasExecuted() && effect == Effect.CHANGE;
        return isBelieved ? new InjectedFault(Kind.PAGE_AFTER_EXECUTION, permille) : this;
    }

    private int ofRequest(ProxiedRequest request) {
        return request.request().length * permille / WHOLE;
    }

    private static void writePart(ProxiedRequest request, int permille) throws IOException {
        byte[] answer = request.forward();
        request.client().write(Arrays.copyOf(answer, Math.min(answer.length, answer.length * permille / WHOLE)));
    }

    private static RawAnswer page(int status, String title) {
        return RawAnswer.of(status, "text/html", "<html><body><h1>" + title + "</h1></body></html>");
    }

    @Override
    public String toString() {
        return kind + "@" + permille;
    }
}
