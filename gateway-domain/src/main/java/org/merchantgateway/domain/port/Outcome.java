package org.merchantgateway.domain.port;

import java.util.OptionalInt;
import java.util.function.Function;
import org.merchantgateway.domain.notation.Printable;

/**
 * What became of one call of the {@link PaymentGateway}. There are four cases and no others.
 *
 * <table>
 * <caption>The four cases</caption>
 * <tr><th>case</th><th>meaning</th><th>what a caller may do</th></tr>
 * <tr><td>{@link Accepted}</td><td>the gateway processed the request and said so in full. <b>It never means paid</b></td>
 * <td>go on</td></tr>
 * <tr><td>{@link Refused}</td><td>a clear no</td><td>mend the request, tell the payer, or settle if it is not
 * conclusive</td></tr>
 * <tr><td>{@link NotSent}</td><td>provably nothing reached the gateway</td><td>try again</td></tr>
 * <tr><td>{@link InDoubt}</td><td>it may have happened</td><td>settle; never send it again</td></tr>
 * </table>
 *
 * @param <R> what the gateway answers when it has processed the request
 */
public sealed interface Outcome<R> {

    /**
     * The gateway processed the request. Whether an order is paid is told by its status alone.
     *
     * @param value the gateway's answer
     */
    record Accepted<R>(R value) implements Outcome<R> {
        @Override
        public <T> T fold(
                Function<? super Accepted<R>, ? extends T> accepted,
                Function<? super Refused<R>, ? extends T> refused,
                Function<? super NotSent<R>, ? extends T> notSent,
                Function<? super InDoubt<R>, ? extends T> inDoubt) {
            return accepted.apply(this);
        }
    }

    /**
     * A clear no.
     *
     * @param kind who says no, and to what
     * @param code the gateway's error code as a plain number in text, such as {@code 5}; empty if there is none
     * @param texts what the gateway said, for the payer and technically
     * @param httpStatus the HTTP status, if an answer came
     * @param actionCode the processing's action code, if a payment was declined with one
     * @param effect the effect of the operation that was refused
     */
    record Refused<R>(
            Kind kind, String code, Texts texts, OptionalInt httpStatus, OptionalInt actionCode, Effect effect)
            implements Outcome<R> {

        /** Who says no, and to what. */
        public enum Kind {
            /** The gateway, by an error code. */
            GATEWAY,
            /**
             * Something before the gateway does not let us in: HTTP 401 or 403, or a SOAP security fault. A wrong password
             * is mostly told by the gateway itself, as {@link #GATEWAY} with code 5, which has other meanings too.
             */
            ACCESS,
            /** There is no such service at this address: HTTP 404, 405 or 415. */
            ENDPOINT,
            /** The gateway has too much to do: HTTP 429. */
            BUSY,
            /** This wire cannot do it. Nothing was sent. */
            UNSUPPORTED
        }

        /** The gateway's error code that covers a system error besides clear refusals. */
        private static final String SYSTEM_ERROR = "7";

        /** A refusal by an error code of the gateway. */
        public static <R> Refused<R> byGateway(Operation<R> operation, String code, Texts texts) {
            return new Refused<>(
                    Kind.GATEWAY, code, texts, OptionalInt.of(200), OptionalInt.empty(), operation.effect());
        }

        /** A refusal because this wire has no such operation; nothing was sent. */
        public static <R> Refused<R> unsupported(Operation<R> operation, String why) {
            return new Refused<>(
                    Kind.UNSUPPORTED,
                    "",
                    Texts.technical(why),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    operation.effect());
        }

        /**
         * Whether the refusal is certain. Code 7 also covers the gateway's system errors, so on a call that moves money it
         * leaves open whether the money moved: settle then.
         */
        public boolean conclusive() {
            return !(kind == Kind.GATEWAY && effect == Effect.MONEY && code.equals(SYSTEM_ERROR));
        }

        @Override
        public <T> T fold(
                Function<? super Accepted<R>, ? extends T> accepted,
                Function<? super Refused<R>, ? extends T> refused,
                Function<? super NotSent<R>, ? extends T> notSent,
                Function<? super InDoubt<R>, ? extends T> inDoubt) {
            return refused.apply(this);
        }

        @Override
        public String toString() {
            return "Refused[" + kind
                    + (code.isEmpty() ? "" : ", code " + Printable.of(code))
                    + (httpStatus.isPresent() ? ", HTTP " + httpStatus.getAsInt() : "")
                    + (actionCode.isPresent() ? ", action code " + actionCode.getAsInt() : "")
                    + (conclusive() ? "" : ", not conclusive")
                    + (texts.equals(Texts.none()) ? "" : ": " + texts)
                    + "]";
        }
    }

    /**
     * Provably nothing reached the gateway; the call may be made again.
     *
     * @param reason what was in the way
     * @param text an explanation that is safe to print, never empty
     */
    record NotSent<R>(Reason reason, String text) implements Outcome<R> {

        /** What was in the way. */
        public enum Reason {
            /** The host's name has no address, or none was found by the deadline. */
            HOST_UNKNOWN,
            /** Nobody listens at the address, or it cannot be reached. */
            CONNECTION_REFUSED,
            /** No connection within the connect time-out. */
            CONNECT_TIMEOUT,
            /** The TLS handshake failed: certificate expired, of another host, or not trusted. */
            TLS,
            /** The proxy refused to connect us. */
            PROXY,
            /** The calling thread was interrupted before anything was sent. */
            INTERRUPTED,
            /** The gateway object was closed before. */
            CLOSED
        }

        public NotSent {
            text = Printable.of(text);
        }

        @Override
        public <T> T fold(
                Function<? super Accepted<R>, ? extends T> accepted,
                Function<? super Refused<R>, ? extends T> refused,
                Function<? super NotSent<R>, ? extends T> notSent,
                Function<? super InDoubt<R>, ? extends T> inDoubt) {
            return notSent.apply(this);
        }
    }

    /**
     * It may have happened. Never send it again: settle it.
     *
     * @param pending what there is to settle
     * @param doubt why the outcome is not known
     */
    record InDoubt<R>(Pending pending, Doubt doubt) implements Outcome<R> {
        @Override
        public <T> T fold(
                Function<? super Accepted<R>, ? extends T> accepted,
                Function<? super Refused<R>, ? extends T> refused,
                Function<? super NotSent<R>, ? extends T> notSent,
                Function<? super InDoubt<R>, ? extends T> inDoubt) {
            return inDoubt.apply(this);
        }
    }

    /**
     * Goes on according to the case; every case has to be thought of.
     *
     * @return what the function of the case returns
     */
    <T> T fold(
            Function<? super Accepted<R>, ? extends T> accepted,
            Function<? super Refused<R>, ? extends T> refused,
            Function<? super NotSent<R>, ? extends T> notSent,
            Function<? super InDoubt<R>, ? extends T> inDoubt);

    /** The same outcome with another value, if it is {@link Accepted}. */
    default <S> Outcome<S> map(Function<? super R, ? extends S> mapping) {
        return fold(
                accepted -> new Accepted<S>(mapping.apply(accepted.value())),
                refused -> new Refused<S>(
                        refused.kind(),
                        refused.code(),
                        refused.texts(),
                        refused.httpStatus(),
                        refused.actionCode(),
                        refused.effect()),
                notSent -> new NotSent<S>(notSent.reason(), notSent.text()),
                inDoubt -> new InDoubt<S>(inDoubt.pending(), inDoubt.doubt()));
    }

    /**
     * The gateway's answer.
     *
     * @throws InDoubtException if the outcome is not known, with what there is to settle
     * @throws NotAcceptedException if the request was refused or not sent
     */
    default R orElseThrow() {
        return fold(
                Accepted::value,
                refused -> {
                    throw new NotAcceptedException(refused);
                },
                notSent -> {
                    throw new NotAcceptedException(notSent);
                },
                inDoubt -> {
                    throw new InDoubtException(inDoubt);
                });
    }
}
