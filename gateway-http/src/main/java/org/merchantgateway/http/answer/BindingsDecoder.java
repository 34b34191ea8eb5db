package org.merchantgateway.http.answer;

import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.Bindings;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.port.Doubt;
import org.merchantgateway.domain.port.Operation;

/**
 * Reads a list of stored cards. Error code 2 means that there are none, and nothing else: it is an empty list. Source:
 * getBindings.do, error codes.
 *
 * @param <O> what asks for the list
 */
public final class BindingsDecoder<O extends Operation<Bindings>> implements ResultDecoder<O, Bindings> {

    private static final String NONE = "2";

    /** A decoder; it has no state. */
    public BindingsDecoder() {}

    @Override
    public boolean isAnswer(String code, Answer answer) {
        return code.equals(NONE);
    }

    @Override
    public Optional<Bindings> decode(O question, Answer answer) throws UnreadableAnswer {
        boolean saysNone = answer.code().filter(NONE::equals).isPresent();
        Optional<Bindings> bindings =
                saysNone ? Optional.of(new Bindings(List.of(), answer.others())) : ResultReader.bindings(answer);
        if (question instanceof GetBindings asked
                && bindings.stream().flatMap(Bindings::stream).anyMatch(card -> isOfAnother(asked.clientId(), card))) {
            throw new UnreadableAnswer(Doubt.Kind.MISMATCH, "the answer has a stored card of another client");
        }
        return bindings;
    }

    private static boolean isOfAnother(ClientId asked, Binding card) {
        return card.clientId().filter(client -> !client.equals(asked.value())).isPresent();
    }
}
