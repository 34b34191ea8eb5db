package org.merchantgateway.acceptance.fire;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** Arms the range before every request, and notes what befell it and what its sender was told. */
final class ArmedGateway implements PaymentGateway {

    /**
     * One request.
     *
     * @param operation its name
     * @param effect what it does
     * @param blow what befell it
     * @param outcome what its sender was told: the name of the case
     */
    record Call(String operation, Effect effect, Blow.Kind blow, String outcome) {}

    private final FiringRange range;
    private final Wire wire;
    private final Iterator<Blow> onCommands;
    private final Iterator<Blow> onQuestions;
    private final List<Call> calls = new ArrayList<>();

    ArmedGateway(FiringRange range, Story story) {
        this.range = range;
        this.wire = story.wire();
        this.onCommands = story.onCommands().iterator();
        this.onQuestions = story.onQuestions().iterator();
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        Blow blow = next(operation.effect());
        Outcome<R> outcome = range.send(wire, operation, blow);
        String told = outcome.fold(yes -> "Accepted", no -> "Refused", notSent -> "NotSent", inDoubt -> "InDoubt");
        calls.add(new Call(operation.name(), operation.effect(), blow.kind(), told));
        return outcome;
    }

    private Blow next(Effect effect) {
        Iterator<Blow> blows = effect == Effect.READ ? onQuestions : onCommands;
        return blows.hasNext() ? blows.next().against(effect) : Blow.NONE;
    }

    /** All requests so far, in their order. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        // the range closes what it opened
    }
}
