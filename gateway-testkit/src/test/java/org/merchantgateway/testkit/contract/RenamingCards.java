package org.merchantgateway.testkit.contract;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.merchantgateway.domain.binding.Binding;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.Bindings;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;
import org.merchantgateway.domain.rule.Fields;

/** A gateway that lists stored cards by ids of its own, and accepts these ids. */
final class RenamingCards implements PaymentGateway {

    private final Map<BindingId, BindingId> ids = new ConcurrentHashMap<>();
    private final PaymentGateway sound;
    private final UnaryOperator<BindingId> names;

    RenamingCards(PaymentGateway sound, UnaryOperator<BindingId> names) {
        this.sound = sound;
        this.names = names;
    }

    @Override
    @SuppressWarnings("unchecked") // the answer to GetBindings is Bindings
    public <R> Outcome<R> execute(Operation<R> operation) {
        Outcome<R> outcome = sound.execute(known(operation));
        return operation instanceof GetBindings
                ? outcome.map(listed -> (R) new Bindings(
                        ((Bindings) listed).stream().map(this::renamed).toList()))
                : outcome;
    }

    private Binding renamed(Binding card) {
        BindingId name = names.apply(card.id());
        ids.put(name, card.id());
        return Changed.with(card, "id", name);
    }

    private <R> Operation<R> known(Operation<R> operation) {
        if (!operation.extras().isEmpty()) {
            return operation; // no rule names a stored card there
        }
        Object named = Fields.of(operation).has("bindingId") ? Changed.get(operation, "bindingId") : Optional.empty();
        Object bare = named instanceof Optional<?> optional ? optional.orElse(null) : named;
        return bare != null && ids.containsKey(bare) ? Changed.with(operation, "bindingId", ids.get(bare)) : operation;
    }

    @Override
    public void close() {
        sound.close();
    }
}
