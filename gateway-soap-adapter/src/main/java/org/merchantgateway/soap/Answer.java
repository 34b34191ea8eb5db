package org.merchantgateway.soap;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.port.Acknowledged;
import org.merchantgateway.domain.port.Texts;
import org.merchantgateway.http.AnswerText;
import org.merchantgateway.soap.wsdl.AbstractResponse;
import org.merchantgateway.soap.wsdl.AbstractServiceResponse;
import org.merchantgateway.soap.wsdl.GetOrderStatusExtendedResponse;
import org.merchantgateway.soap.wsdl.WalletError;
import org.merchantgateway.soap.wsdl.WalletPaymentResponse;

/**
 * What every answer has, whichever of the gateway's base types it extends.
 *
 * @param errorCode as it came, if it came
 * @param errorMessage as it came, if it came
 * @param userMessage as it came, if it came
 * @param actionCode as it came, if it came
 */
record Answer(
        Optional<String> errorCode,
        Optional<String> errorMessage,
        Optional<String> userMessage,
        Optional<String> actionCode) {

    static Answer of(AbstractResponse part) {
        return new Answer(
                present(part.getErrorCode()), present(part.getErrorMessage()), Optional.empty(), Optional.empty());
    }

    static Answer of(AbstractServiceResponse part) {
        return new Answer(
                present(part.getErrorCode()),
                present(part.getErrorMessage()),
                present(part.getUserMessage()),
                Optional.empty());
    }

    static Answer of(GetOrderStatusExtendedResponse part) {
        Answer base = of((AbstractServiceResponse) part);
        return new Answer(base.errorCode, base.errorMessage, base.userMessage, present(part.getActionCode()));
    }

    /** A wallet's error has a message for the payer and a description that is technical. */
    static Answer of(WalletPaymentResponse part) {
        Optional<WalletError> error = Optional.ofNullable(part.getError());
        return new Answer(
                error.flatMap(one -> present(one.getCode())),
                error.flatMap(one -> present(one.getDescription())),
                error.flatMap(one -> present(one.getMessage())),
                Optional.empty());
    }

    /** A text, if it is there and not blank. On both wires a blank field is an absent one. */
    private static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    /** A text without blanks around it, if it is there and not blank. */
    static Optional<String> text(@Nullable String text) {
        return present(text).map(String::strip);
    }

    /**
     * The gateway's id of an order; empty if missing.
     *
     * @throws UnreadableAnswer if it is there and is none
     */
    static Optional<OrderId> orderId(@Nullable String text) {
        try {
            return text(text).map(OrderId::of);
        } catch (InvalidRequest noId) {
            throw new UnreadableAnswer("the answer's orderId is none");
        }
    }

    /** The gateway's id of a stored card; empty if missing, or nothing that a request could name. */
    static Optional<BindingId> bindingId(@Nullable String text) {
        try {
            return text(text).map(BindingId::of);
        } catch (InvalidRequest noId) {
            return Optional.empty();
        }
    }

    /**
     * The error code; empty if missing.
     *
     * @throws UnreadableAnswer if it is there and is no integer
     */
    Optional<Integer> code() {
        return errorCode.map(code -> AnswerText.integer(code)
                .orElseThrow(() -> new UnreadableAnswer("the answer's error code is not an integer")));
    }

    /** Whether the error code is there and is not 0. */
    boolean isRefusal() {
        return code().filter(code -> code != 0).isPresent();
    }

    /** Whether the error code is there and is this one. */
    boolean hasCode(int wanted) {
        return code().filter(code -> code == wanted).isPresent();
    }

    /** The answer of an operation whose only success field is the code; nothing if that is missing. */
    Optional<Acknowledged> acknowledged() {
        return code().map(
                        zero -> new Acknowledged(errorMessage.map(String::strip).orElse("")));
    }

    /** What the gateway says, for the payer and technically. */
    Texts texts() {
        return new Texts(userMessage.orElse(""), errorMessage.orElse(""));
    }

    /** The processing's action code, if the answer has one that is an integer. */
    OptionalInt action() {
        return actionCode.flatMap(AnswerText::integer).map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
