package org.merchantgateway.domain.port;

import java.util.OptionalInt;
import java.util.function.Function;
import org.merchantgateway.domain.notation.Printable;

/**
 * The result of one call of a {@link PaymentGateway}: one of four cases.
 *
 * <table>
 * <caption>The four cases</caption>
 * <tr><th>case</th><th>meaning</th><th>what a caller may do</th></tr>
 * <tr><td>{@link Accepted}</td><td>the gateway processed the request and confirmed it. <b>It never means paid</b></td>
 * <td>continue</td></tr>
 * <tr><td>{@link Refused}</td><td>the request was refused</td><td>correct the request or inform the payer; settle
 * if it is not {@linkplain Refused#conclusive conclusive}</td></tr>
 * <tr><td>{@link NotSent}</td><td>it is certain that no request reached the gateway</td><td>try again</td></tr>
 * <tr><td>{@link InDoubt}</td><td>the request may have been executed</td><td>settle; never send it again</td></tr>
 * </table>
 *
 * @param <R> the type of the gateway's answer
 */
public sealed interface Outcome<R> {

    /**
     * The gateway processed the request. Whether an order is paid, only its status says.
     *
     * @param value the gateway's answer
     */
    record Accepted<R>(R value) implements Outcome<R> {}

    /**
     * The request was refused.
     *
     * @param kind who refused it, and why
     * @param code the gateway's error code, such as {@code 5}; empty if there is none
     * @param texts the gateway's messages, for the payer and technical
     * @param httpStatus the HTTP status, if an answer came
     * @param actionCode the action code of the payment's processing, if a payment was declined with one
     * @param effect the effect of the refused operation
     */
    record Refused<R>(
            Kind kind, String code, Texts texts, OptionalInt httpStatus, OptionalInt actionCode, Effect effect)
            implements Outcome<R> {

        /** Who refused a request, and why. */
        public enum Kind {
            /** The gateway, by an error code. */
            GATEWAY,
            /**
             * Access was denied before the request reached the gateway's service: HTTP 401 or 403, or a SOAP security fault. A
             * wrong password is usually reported by the gateway itself, as {@link #GATEWAY} with code 5, which has other
             * meanings too.
             */
            ACCESS,
            /** The address offers no such service: HTTP 404, 405 or 415. */
            ENDPOINT,
            /** The gateway limits the number of requests: HTTP 429. */
            BUSY,
            /** This protocol or adapter has no such operation. Nothing was sent. */
            UNSUPPORTED
        }

        /** The gateway's error code for a system error, but for certain refusals too. */
        private static final String SYSTEM_ERROR = "7";

        /** A refusal by an error code of the gateway. */
        public static <R> Refused<R> byGateway(Operation<R> operation, String code, Texts texts) {
            return new Refused<>(
                    Kind.GATEWAY, code, texts, OptionalInt.of(200), OptionalInt.empty(), operation.effect());
        }

        /** A refusal because this protocol has no such operation; nothing was sent. */
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
         * Whether it is certain that the request was not executed. A call that moves money has to be settled after anything but
         * an error code of the gateway: HTTP 401, 403, 404, 405, 415 and 429 and a SOAP client's fault may come from a firewall
         * after the gateway has executed the call. Code 7 is also the gateway's code for a system error, and leaves it open too.
         */
        public boolean conclusive() {
            return effect != Effect.MONEY
                    || kind == Kind.UNSUPPORTED
                    || (kind == Kind.GATEWAY && !code.isEmpty() && !code.equals(SYSTEM_ERROR));
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
     * It is certain that no request reached the gateway. The call may be repeated.
     *
     * @param reason why nothing was sent
     * @param text an explanation without secrets, never empty
     */
    record NotSent<R>(Reason reason, String text) implements Outcome<R> {

        /** Why nothing was sent. */
        public enum Reason {
            /** The host name could not be resolved, or not by the deadline. */
            HOST_UNKNOWN,
            /** The connection was refused, or the address cannot be reached. */
            CONNECTION_REFUSED,
            /** No connection within the connect time-out. */
            CONNECT_TIMEOUT,
            /** The TLS handshake failed: certificate expired, of another host, or not trusted. */
            TLS,
            /** The proxy refused the connection. */
            PROXY,
            /** The calling thread was interrupted before anything was sent. */
            INTERRUPTED,
            /** The gateway had been closed before the call. */
            CLOSED
        }

        public NotSent {
            text = Printable.of(text);
        }
    }

    /**
     * The request may have been executed. It must not be sent again: it has to be settled.
     *
     * @param pending what settling needs to know about the call
     * @param doubt why the outcome is not known
     */
    record InDoubt<R>(Pending pending, Doubt doubt) implements Outcome<R> {}

    /**
     * Calls the function of the case that this outcome is. A caller has to handle all four.
     *
     * @return what that function returns
     */
    default <T> T fold(
            Function<? super Accepted<R>, ? extends T> accepted,
            Function<? super Refused<R>, ? extends T> refused,
            Function<? super NotSent<R>, ? extends T> notSent,
            Function<? super InDoubt<R>, ? extends T> inDoubt) {
        if (this instanceof Accepted<R> yes) {
            return accepted.apply(yes);
        }
        if (this instanceof Refused<R> no) {
            return refused.apply(no);
        }
        return this instanceof NotSent<R> unsent ? notSent.apply(unsent) : inDoubt.apply((InDoubt<R>) this);
    }

    /** The same outcome with its value converted, if it is {@link Accepted}. */
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
     * @throws InDoubtException if the outcome is not known; it holds what settling needs
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
