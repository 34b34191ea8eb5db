package org.merchantgateway.soap;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.order.Acknowledged;
import org.merchantgateway.domain.port.Texts;
import org.merchantgateway.http.AnswerText;
import org.merchantgateway.soap.wsdl.AbstractResponse;
import org.merchantgateway.soap.wsdl.AbstractServiceResponse;
import org.merchantgateway.soap.wsdl.GetOrderStatusExtendedResponse;

/**
 * What every answer has, whichever of the gateway's two base types it extends.
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

    static Answer of(GetOrderStatusExtendedResponse part) {
        AbstractServiceResponse base = part;
        return new Answer(
                present(base.getErrorCode()),
                present(base.getErrorMessage()),
                present(base.getUserMessage()),
                present(part.getActionCode()));
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
     * The error code; empty if missing.
     *
     * @throws UnreadableAnswer if it is there and is no integer
     */
    Optional<Integer> code() {
        return errorCode.map(code -> AnswerText.integer(code)
                .orElseThrow(() -> new UnreadableAnswer("the answer's error code is not an integer")));
    }

    /** Whether the gateway says no. */
    boolean isRefusal() {
        return code().filter(code -> code != 0).isPresent();
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
