package org.merchantgateway.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderStatus;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.profile.RestRequest;

/** Adding parameters to an order. Source: addParams.do. */
final class ParameterRules {

    private static final String SOURCE = "addParams.do";
    private static final OrderId UNKNOWN = OrderId.of("no-such-order");

    @ContractRule(
            id = "PAR-01",
            text = "adds parameters to an order's existing ones",
            source = SOURCE,
            requests = RestRequest.ADD_PARAMS)
    void adds(Subject subject) {
        OrderId id = subject.registered(
                subject.onePhase(1_000).parameters(Parameters.none().with("colour", "red")));
        subject.accepted(new AddParameters(id, Parameters.none().with("gift", "да, \"очень\" & <+>")));

        assertThat(subject.report(id).merchantOrderParams())
                .containsEntry("colour", "red")
                .containsEntry("gift", "да, \"очень\" & <+>");
    }

    @ContractRule(
            id = "PAR-02",
            text = "replaces the value of an existing parameter",
            source = SOURCE,
            requests = RestRequest.ADD_PARAMS)
    void changesValue(Subject subject) {
        OrderId id = subject.registered(
                subject.onePhase(1_000).parameters(Parameters.none().with("colour", "red")));
        subject.accepted(new AddParameters(id, Parameters.none().with("colour", "blue")));

        assertThat(subject.report(id).merchantOrderParams()).containsEntry("colour", "blue");
    }

    @ContractRule(
            id = "PAR-03",
            text = "adds parameters to a paid order",
            source = SOURCE,
            requests = RestRequest.ADD_PARAMS)
    void addsToPaid(Subject subject) {
        OrderId id = subject.paid(subject.onePhase(1_000));
        subject.accepted(new AddParameters(id, Parameters.none().with("gift", "yes")));

        assertThat(subject.report(id).merchantOrderParams()).containsEntry("gift", "yes");
        assertThat(subject.report(id).status()).contains(OrderStatus.DEPOSITED);
    }

    @ContractRule(
            id = "PAR-04",
            text = "refuses an unknown order, code 6",
            source = SOURCE,
            requests = RestRequest.ADD_PARAMS)
    void refusesUnknown(Subject subject) {
        subject.refused(new AddParameters(UNKNOWN, Parameters.none().with("colour", "red")), "6");
    }
}
