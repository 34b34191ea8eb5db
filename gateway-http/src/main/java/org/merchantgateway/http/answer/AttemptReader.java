package org.merchantgateway.http.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.payment.CReq;
import org.merchantgateway.domain.payment.CReqChallenge;
import org.merchantgateway.domain.payment.ContinueThreeDs;
import org.merchantgateway.domain.payment.DeviceCheck;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.FinishThreeDsVer2;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaReqChallenge;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PaymentAttempt;
import org.merchantgateway.domain.payment.SdkChallenge;
import org.merchantgateway.domain.payment.ThreeDs;
import org.merchantgateway.domain.payment.ThreeDsMethodData;
import org.merchantgateway.domain.payment.ThreeDsTransactionId;
import org.merchantgateway.domain.port.Texts;

/**
 * Reads what a gateway answers to an attempt to pay: a step that the payer takes first, or how it ended. A step counts before an
 * error or an address for the payer that stands beside it, so that no attempt is taken for over which is not. Source:
 * paymentorder.do, paymentOrderBinding.do and 3ds/continue.do, response parameters and examples.
 */
public final class AttemptReader {

    /** Fields of a step, if they stand there without the others that the step needs. */
    private static final List<AnswerField> NEXT_STEP =
            List.of(AnswerField.ACS_URL, AnswerField.CREQ, AnswerField.QR_PAYMENT);

    /** Fields that say how the payment goes on, unless the payer is sent away. */
    private static final List<AnswerField> WAY_ON =
            List.of(AnswerField.FORM_URL, AnswerField.DECOUPLED, AnswerField.THREE_DS_TRANSACTION);

    /** Where the payer's device is looked at. */
    private static final List<AnswerField> DEVICE_PAGES = List.of(
            AnswerField.THREE_DS_SERVER_URL, AnswerField.THREE_DS_SERVER_URL_DIRECT, AnswerField.THREE_DS_METHOD_URL);

    private final Answer answer;
    private final OrderId orderId;
    private final Optional<ThreeDsTransactionId> ongoing;

    /**
     * A reader of one answer.
     *
     * @param orderId of the order that is paid
     * @param ongoing the authentication that the request went on with, which most answers do not repeat; empty on the first
     *     request
     */
    AttemptReader(Answer answer, OrderId orderId, Optional<ThreeDsTransactionId> ongoing) {
        this.answer = answer;
        this.orderId = orderId;
        this.ongoing = ongoing;
    }

    /**
     * The answer to a payment by card. That it is over, it says by where the payer is to go: {@code info} alone is no sign.
     *
     * @return empty if the answer lacks what success consists of
     * @throws UnreadableAnswer if the error code cannot be read
     */
    public static Optional<PaymentAttempt> read(PayByCard payment, Answer answer) throws UnreadableAnswer {
        return new AttemptReader(answer, payment.orderId(), ongoing(payment.threeDs())).attempt();
    }

    /** The answer to a payment by stored card, read as that to one by card. */
    public static Optional<PaymentAttempt> read(PayByBinding payment, Answer answer) throws UnreadableAnswer {
        return new AttemptReader(answer, payment.orderId(), ongoing(payment.threeDs())).attempt();
    }

    /** The answer to a payment that goes on, read as that to one by card. */
    public static Optional<PaymentAttempt> read(ContinueThreeDs step, Answer answer) throws UnreadableAnswer {
        return new AttemptReader(answer, step.orderId(), Optional.of(step.transactionId())).attempt();
    }

    /**
     * The answer to the end of 3-D Secure 1: code 0 alone says that the attempt is over.
     *
     * @return empty if the answer lacks what success consists of
     * @throws UnreadableAnswer if the error code cannot be read
     */
    public static Optional<PaymentAttempt> read(FinishThreeDs end, Answer answer) throws UnreadableAnswer {
        return new AttemptReader(answer, end.orderId(), Optional.empty()).finished();
    }

    /** The answer to the end of 3-D Secure 2, read as that to the end of version 1. */
    public static Optional<PaymentAttempt> read(FinishThreeDsVer2 end, Answer answer) throws UnreadableAnswer {
        return new AttemptReader(answer, end.orderId(), Optional.of(end.transactionId())).finished();
    }

    /** The authentication that a payment goes on with; empty on the first request. */
    static Optional<ThreeDsTransactionId> ongoing(Optional<ThreeDs> threeDs) {
        return threeDs.flatMap(ThreeDs::transactionId);
    }

    private Optional<PaymentAttempt> attempt() throws UnreadableAnswer {
        return attempt(hasRedirect());
    }

    private Optional<PaymentAttempt> finished() throws UnreadableAnswer {
        return attempt(hasRedirect() || answer.hasCodeOfSuccess());
    }

    /** The answer, if it says that the attempt is over unless a step follows. */
    Optional<PaymentAttempt> attempt(boolean isOver) throws UnreadableAnswer {
        Optional<PaymentAttempt> step =
                paReqChallenge().or(this::creqChallenge).or(this::sdkChallenge).or(this::deviceCheck);
        if (step.isPresent()) {
            return step;
        }
        if (NEXT_STEP.stream().anyMatch(answer::has) || (!hasRedirect() && hasWayOn())) {
            return Optional.of(new PaymentAttempt.OtherStep(answer.all()));
        }
        if (answer.reportsError()) {
            return isOver || answer.hasCodeOfSuccess() ? Optional.of(declined()) : Optional.empty();
        }
        if (ongoing.isEmpty()
                && answer.read(AnswerField.IS_3DS_VERSION_2, Scalar::flag).orElse(false)
                && !hasRedirect()) {
            return Optional.of(new PaymentAttempt.OtherStep(answer.all()));
        }
        return isOver ? Optional.of(processed()) : Optional.empty();
    }

    /** An answer to a later request may repeat its authentication, which is no way on. */
    private boolean hasWayOn() {
        return WAY_ON.stream()
                .filter(field -> field != AnswerField.THREE_DS_TRANSACTION || ongoing.isEmpty())
                .filter(field -> field != AnswerField.DECOUPLED || isDecoupled())
                .anyMatch(answer::has);
    }

    /** Whether the issuer asks the payer by itself, for up to a week: the payment may be made at any time until then. */
    private boolean isDecoupled() {
        return answer.peek(AnswerField.DECOUPLED, Scalar::stripped)
                .filter("Y"::equalsIgnoreCase)
                .isPresent();
    }

    private boolean hasRedirect() {
        return answer.peek(AnswerField.REDIRECT, Scalar::stripped).isPresent();
    }

    private Optional<PaymentAttempt> paReqChallenge() {
        if (!areThere(AnswerField.ACS_URL, AnswerField.PA_REQ, AnswerField.TERM_URL)) {
            return Optional.empty();
        }
        return Optional.of(new PaReqChallenge(
                text(AnswerField.ACS_URL),
                PaReq.of(text(AnswerField.PA_REQ)),
                text(AnswerField.TERM_URL),
                orderId.value(),
                answer.othersAndMessage()));
    }

    private Optional<PaymentAttempt> creqChallenge() {
        Optional<CReq> creq = answer.peek(AnswerField.CREQ, valid(CReq::of));
        Optional<ThreeDsTransactionId> id = answer.peek(
                        AnswerField.THREE_DS_TRANSACTION, valid(ThreeDsTransactionId::of))
                .or(() -> ongoing)
                .or(() -> creq.flatMap(CReq::transactionId));
        if (creq.isEmpty() || id.isEmpty() || !areThere(AnswerField.ACS_URL)) {
            return Optional.empty();
        }
        takeTransaction();
        String acsUrl = text(AnswerField.ACS_URL);
        answer.read(AnswerField.CREQ, valid(CReq::of));
        return Optional.of(new CReqChallenge(orderId, id.get(), acsUrl, creq.get(), answer.othersAndMessage()));
    }

    private Optional<PaymentAttempt> sdkChallenge() {
        Optional<ThreeDsTransactionId> id = answer.peek(
                        AnswerField.THREE_DS_TRANSACTION, valid(ThreeDsTransactionId::of))
                .or(() -> ongoing);
        if (id.isEmpty() || answer.has(AnswerField.ACS_URL) || !areThere(AnswerField.ACS_SIGNED_CONTENT)) {
            return Optional.empty();
        }
        takeTransaction();
        return Optional.of(new SdkChallenge(
                orderId,
                id.get(),
                text(AnswerField.ACS_SIGNED_CONTENT),
                answer.text(AnswerField.ACS_TRANSACTION),
                answer.text(AnswerField.ACS_REFERENCE),
                answer.othersAndMessage()));
    }

    /** The first answer of version 2: it names the authentication, and a page for the device or no other way on. */
    private Optional<PaymentAttempt> deviceCheck() {
        boolean isFirst = !answer.has(AnswerField.ACS_URL)
                && !answer.has(AnswerField.CREQ)
                && (DEVICE_PAGES.stream().anyMatch(answer::has) || (!hasRedirect() && !answer.reportsError()));
        if (!isFirst) {
            return Optional.empty();
        }
        return answer.peek(AnswerField.THREE_DS_TRANSACTION, valid(ThreeDsTransactionId::of))
                .filter(id -> ongoing.filter(id::equals).isEmpty()) // a later answer that repeats its authentication
                .flatMap(id -> answer.read(AnswerField.THREE_DS_TRANSACTION, valid(ThreeDsTransactionId::of)))
                .map(id -> DeviceCheck.builder()
                        .orderId(orderId)
                        .transactionId(id)
                        .serverUrl(url(AnswerField.THREE_DS_SERVER_URL))
                        .serverUrlDirect(url(AnswerField.THREE_DS_SERVER_URL_DIRECT))
                        .methodUrl(url(AnswerField.THREE_DS_METHOD_URL))
                        .methodData(answer.read(AnswerField.THREE_DS_METHOD_DATA, valid(ThreeDsMethodData::of))
                                .orElse(null))
                        .sdkKey(answer.text(AnswerField.THREE_DS_SDK_KEY).orElse(null))
                        .needsPaymentAgain(!answer.continuesThreeDs() || answer.has(AnswerField.THREE_DS_SDK_KEY))
                        .others(withoutVersion())
                        .build());
    }

    private Map<String, String> withoutVersion() {
        answer.read(AnswerField.IS_3DS_VERSION_2, Scalar::flag);
        return answer.othersAndMessage();
    }

    /** What a step of version 2 has in common, so that it does not stand among the others. */
    private void takeTransaction() {
        answer.read(AnswerField.THREE_DS_TRANSACTION, Scalar::stripped);
        answer.read(AnswerField.IS_3DS_VERSION_2, Scalar::flag);
    }

    /** An address; some gateways answer it without its scheme. */
    private @Nullable String url(AnswerField field) {
        return answer.text(field)
                .map(url -> url.contains("://") || url.startsWith("/") ? url : "https://" + url)
                .orElse(null);
    }

    private boolean areThere(AnswerField... needed) {
        return answer.areReadable(Stream.of(needed), Scalar::stripped);
    }

    private String text(AnswerField field) {
        return answer.text(field).orElseThrow();
    }

    /** A value of ours; what is none is left among the others. */
    private static <T> Function<Scalar, Optional<T>> valid(Function<String, T> type) {
        return value -> {
            try {
                return value.stripped().map(type);
            } catch (InvalidRequest invalid) {
                return Optional.empty();
            }
        };
    }

    private PaymentAttempt.Processed processed() {
        return new PaymentAttempt.Processed(
                answer.text(AnswerField.INFO), answer.text(AnswerField.REDIRECT), answer.othersAndMessage());
    }

    /**
     * A declined attempt. Where the payer is to go says that it was the last one; without that, a kind of processing error says
     * that attempts are left. Source: payment operations, response parameters processingErrorType and redirect.
     */
    private PaymentAttempt.Declined declined() {
        Optional<Boolean> attemptsLeft = hasRedirect()
                ? Optional.of(false)
                : answer.peek(AnswerField.PROCESSING_ERROR_TYPE, Scalar::stripped)
                        .map(any -> true);
        return new PaymentAttempt.Declined(
                new Texts(
                        answer.read(AnswerField.TEXT_FOR_PAYER, Scalar::words).orElse(""),
                        answer.read(AnswerField.TECHNICAL_TEXT, Scalar::words).orElse("")),
                attemptsLeft,
                answer.text(AnswerField.REDIRECT),
                answer.othersAndMessage());
    }
}
