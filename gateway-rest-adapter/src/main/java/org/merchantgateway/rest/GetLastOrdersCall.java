package org.merchantgateway.rest;

import java.util.Optional;
import java.util.stream.Collectors;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.LastOrders;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.http.answer.ResultDecoder;
import org.merchantgateway.http.answer.ResultReader;

/** {@code getLastOrdersForMerchants.do}. */
final class GetLastOrdersCall implements RestCall<GetLastOrders, LastOrders> {

    @Override
    public String path(GetLastOrders question) {
        return "rest/getLastOrdersForMerchants.do";
    }

    @Override
    public FormBody encode(GetLastOrders question, Credentials credentials) {
        return new FormBody(credentials)
                .add("language", question.language())
                .add("page", question.page())
                .add("size", question.size())
                .add("from", WallTime.digits(question.from()))
                .add("to", WallTime.digits(question.to()))
                .add("transactionStates", states(question))
                .add("merchants", merchants(question))
                .add("searchByCreatedDate", question.byCreation());
    }

    /** The gateway would take it for the logins of two other merchants. */
    @Override
    public Optional<String> unsupported(GetLastOrders question, GatewayConfig config) {
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
