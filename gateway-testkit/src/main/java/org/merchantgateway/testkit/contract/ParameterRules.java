package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Parameters;

/** Adding parameters to an order. Source: addParams.do. */
final class ParameterRules {

    private static final String SOURCE = "addParams.do";
    private static final OrderId UNKNOWN = OrderId.of("no-such-order");

    private ParameterRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("PAR-01", "adds parameters to those that an order has", SOURCE, ParameterRules::adds),
                Rule.of("PAR-02", "gives a parameter that is there a new value", SOURCE, ParameterRules::changesValue),
                Rule.of("PAR-03", "adds parameters to an order that is paid", SOURCE, ParameterRules::addsToPaid),
                Rule.of(
                        "PAR-04",
                        "refuses an unknown order with code 6",
                        SOURCE,
                        ParameterRules::refusesUnknownAddition));
    }

    private static void adds(Subject subject) {
        OrderId id = subject.registered(
                subject.onePhase(1_000).parameters(Parameters.none().with("colour", "red")));
        subject.accepted(new AddParameters(id, Parameters.none().with("gift", "да, \"очень\" & <+>")));

        assertThat(subject.report(id).merchantOrderParams())
                .containsEntry("colour", "red")
                .containsEntry("gift", "да, \"очень\" & <+>");
    }

    private static void changesValue(Subject subject) {
        OrderId id = subject.registered(
                subject.onePhase(1_000).parameters(Parameters.none().with("colour", "red")));
        subject.accepted(new AddParameters(id, Parameters.none().with("colour", "blue")));

        assertThat(subject.report(id).merchantOrderParams()).containsEntry("colour", "blue");
    }

    private static void addsToPaid(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(new AddParameters(id, Parameters.none().with("gift", "yes")));

        assertThat(subject.report(id).merchantOrderParams()).containsEntry("gift", "yes");
        assertThat(subject.report(id).status()).contains(OrderStatus.DEPOSITED);
    }

    private static void refusesUnknownAddition(Subject subject) {
        subject.refused(new AddParameters(UNKNOWN, Parameters.none().with("colour", "red")), "6");
    }
}
