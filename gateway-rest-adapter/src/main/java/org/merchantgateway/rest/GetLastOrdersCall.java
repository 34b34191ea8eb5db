package org.merchantgateway.rest;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.profile.RestRequest;
import org.merchantgateway.domain.profile.ZonedTime;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.ResultReader;

/** {@code getLastOrdersForMerchants.do}. */
final class GetLastOrdersCall implements ManualCall<GetLastOrders, LastOrders> {

    @Override
    public RestRequest request(GetLastOrders question, Profile profile) {
        return RestRequest.GET_LAST_ORDERS;
    }

    @Override
    public RestBody encode(GetLastOrders question, GatewayConfig config) {
        ZoneId zone = config.profile().zone(ZonedTime.PERIOD);
        return RestBody.of(config)
                .add("language", question.language())
                .add("page", question.page())
                .add("size", question.size())
                .add("from", WallTime.digits(question.from(), zone))
                .add("to", WallTime.digits(question.to(), zone))
                .add("transactionStates", states(question))
                .add("merchants", merchants(question))
                .add("searchByCreatedDate", question.byCreation());
    }

    /** The gateway would take it for the logins of two other merchants. */
    @Override
    public Optional<String> lack(GetLastOrders question, GatewayConfig config) {
        return question.merchants().stream().anyMatch(login -> login.value().contains(","))
                ? Optional.of("REST has no place for a merchant's login with a comma")
                : Optional.empty();
    }

    @Override
    public ResultDecoder<GetLastOrders, LastOrders> decoder() {
        return (question, answer) -> ResultReader.lastOrders(answer, question);
    }

    private static String states(GetLastOrders question) {
        return question.states().stream().sorted().map(PaymentState::name).collect(Collectors.joining(","));
    }

    private static Optional<String> merchants(GetLastOrders question) {
        return Optional.of(
                        question.merchants().stream().map(MerchantLogin::value).collect(Collectors.joining(",")))
                .filter(logins -> !logins.isEmpty());
    }
}
