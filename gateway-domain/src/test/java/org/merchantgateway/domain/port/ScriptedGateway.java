package org.merchantgateway.domain.port;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.merchantgateway.domain.profile.Profile;

/** A gateway that answers what a test says, in turn and the last answer for ever, and remembers what it was asked. */
public final class ScriptedGateway implements PaymentGateway {

    private final List<Outcome<?>> answers;
    private final List<Operation<?>> executed = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private Optional<Duration> deadline = Optional.empty();
    private String merchant = "";
    private Profile profile = Profile.manual();
    private boolean closed;

    private ScriptedGateway(List<Outcome<?>> answers) {
        this.answers = answers;
    }

    public static ScriptedGateway answering(Outcome<?>... answers) {
        return new ScriptedGateway(List.of(answers));
    }

    /** The same gateway, and something that happens during every call. */
    public ScriptedGateway meanwhile(Runnable whatHappens) {
        meanwhile = whatHappens;
        return this;
    }

    /** The same gateway, whose calls take at most so long. */
    public ScriptedGateway within(Duration time) {
        deadline = Optional.of(time);
        return this;
    }

    /** The same gateway, which is asked about this merchant's orders. */
    public ScriptedGateway of(String merchantLogin) {
        merchant = merchantLogin;
        return this;
    }

    /** The same gateway, of another profile than the manual's. */
    public ScriptedGateway like(Profile other) {
        profile = other;
        return this;
    }

    @Override
    public Profile profile() {
        return profile;
    }

    /** This gateway itself, from now on with the options' deadline. */
    @Override
    public PaymentGateway with(CallOptions options) {
        deadline = options.deadline().or(() -> deadline);
        return this;
    }

    @Override
    public Optional<Duration> deadline() {
        return deadline;
    }

    @Override
    public boolean findsOrdersOf(String merchantLogin) {
        return merchant.equals(merchantLogin);
    }

    @SuppressWarnings("unchecked") // a test scripts answers of the operation's own type
    @Override
    public <R> Outcome<R> execute(Operation<R> operation) {
        executed.add(operation);
        meanwhile.run();
        return (Outcome<R>) answers.get(Math.min(executed.size(), answers.size()) - 1);
    }

    /** What it was asked, in turn. */
    public List<Operation<?>> executed() {
        return executed;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
