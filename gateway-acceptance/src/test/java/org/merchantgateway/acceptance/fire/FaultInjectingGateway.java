package org.merchantgateway.acceptance.fire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.port.Effect;
import org.merchantgateway.domain.port.Operation;
import org.merchantgateway.domain.port.Outcome;
import org.merchantgateway.domain.port.PaymentGateway;

/** Sets the fault of every request before it is sent, and records the request and its outcome. */
final class FaultInjectingGateway implements PaymentGateway {

    /**
     * One request.
     *
     * @param operation its name
     * @param effect what it does
     * @param fault what hit it
     * @param outcome what its sender was told: the case, by its name
     */
    record Call(String operation, Effect effect, InjectedFault.Kind fault, String outcome) {}

    private final TestEnvironment environment;
    private final Wire wire;
    private final Iterator<InjectedFault> onCommands;
    private final Iterator<InjectedFault> onReads;
    private final List<Call> calls = new ArrayList<>();

    FaultInjectingGateway(TestEnvironment environment, Story story) {
        this.environment = environment;
        this.wire = story.wire();
        this.onCommands = story.onCommands().iterator();
        this.onReads = story.onReads().iterator();
    }

    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        InjectedFault fault = next(operation.effect());
        Outcome<R> outcome = environment.send(wire, operation, fault);
        String told = outcome.fold(yes -> "Accepted", no -> "Refused", notSent -> "NotSent", inDoubt -> "InDoubt");
        calls.add(new Call(operation.name(), operation.effect(), fault.kind(), told));
        return outcome;
    }

    private InjectedFault next(Effect effect) {
        Iterator<InjectedFault> faults = effect == Effect.READ ? onReads : onCommands;
        return faults.hasNext() ? faults.next().against(effect) : InjectedFault.NONE;
    }

    /** All requests so far, in their order. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public Optional<Duration> deadline() {
        return environment.withoutFaults(wire).deadline();
    }

    @Override
    public boolean findsOrdersOf(String merchantLogin) {
        return environment.withoutFaults(wire).findsOrdersOf(merchantLogin);
    }

    @Override
    public void close() {
        // the environment closes what it opened
    }
}
