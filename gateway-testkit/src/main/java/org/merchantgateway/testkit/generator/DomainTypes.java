package org.merchantgateway.testkit.generator;

import java.util.List;
import java.util.stream.Stream;
import org.merchantgateway.domain.binding.BindCard;
import org.merchantgateway.domain.binding.BindingId;
import org.merchantgateway.domain.binding.ClientId;
import org.merchantgateway.domain.binding.ExtendBinding;
import org.merchantgateway.domain.binding.GetBindings;
import org.merchantgateway.domain.binding.UnbindCard;
import org.merchantgateway.domain.card.Card;
import org.merchantgateway.domain.card.Cvc;
import org.merchantgateway.domain.card.Expiry;
import org.merchantgateway.domain.card.Pan;
import org.merchantgateway.domain.card.VerifyEnrollment;
import org.merchantgateway.domain.cart.AgentInterest;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.CartPart;
import org.merchantgateway.domain.cart.CustomerDetails;
import org.merchantgateway.domain.cart.DeliveryInfo;
import org.merchantgateway.domain.cart.Discount;
import org.merchantgateway.domain.cart.ItemTexts;
import org.merchantgateway.domain.cart.Tax;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.MerchantLogin;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.Token;
import org.merchantgateway.domain.config.UserName;
import org.merchantgateway.domain.money.Amount;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.money.Quantity;
import org.merchantgateway.domain.order.AddParameters;
import org.merchantgateway.domain.order.CompleteOrder;
import org.merchantgateway.domain.order.DeclineOrder;
import org.merchantgateway.domain.order.GetLastOrders;
import org.merchantgateway.domain.order.GetOrderStatus;
import org.merchantgateway.domain.order.GetOrderStatusExtended;
import org.merchantgateway.domain.order.OrderFeature;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.order.OrderNumber;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.order.PaymentScheme;
import org.merchantgateway.domain.order.PaymentState;
import org.merchantgateway.domain.order.RefundOrder;
import org.merchantgateway.domain.order.RegisterOrder;
import org.merchantgateway.domain.order.ReverseOrder;
import org.merchantgateway.domain.payment.FinishThreeDs;
import org.merchantgateway.domain.payment.PaReq;
import org.merchantgateway.domain.payment.PaRes;
import org.merchantgateway.domain.payment.PayByBinding;
import org.merchantgateway.domain.payment.PayByCard;
import org.merchantgateway.domain.payment.PayByWallet;
import org.merchantgateway.domain.payment.PaymentToken;
import org.merchantgateway.domain.payment.Wallet;
import org.merchantgateway.domain.port.Operation;

/** What the domain's operations are, and the values that they are made of. A test finds what is missing here. */
final class DomainTypes {

    static final List<Class<? extends Operation<?>>> OPERATIONS = List.of(
            RegisterOrder.class,
            PayByCard.class,
            PayByBinding.class,
            PayByWallet.class,
            FinishThreeDs.class,
            VerifyEnrollment.class,
            CompleteOrder.class,
            ReverseOrder.class,
            RefundOrder.class,
            DeclineOrder.class,
            AddParameters.class,
            GetOrderStatusExtended.class,
            GetOrderStatus.class,
            GetLastOrders.class,
            GetBindings.class,
            BindCard.class,
            UnbindCard.class,
            ExtendBinding.class);

    static final List<Class<?>> VALUES = List.of(
            Amount.class,
            Currency.class,
            Quantity.class,
            Cart.class,
            CartItem.class,
            CartPart.class,
            Tax.class,
            Discount.class,
            AgentInterest.class,
            ItemTexts.class,
            CustomerDetails.class,
            DeliveryInfo.class,
            OrderNumber.class,
            OrderId.class,
            Parameters.class,
            Card.class,
            Pan.class,
            Cvc.class,
            Expiry.class,
            PaReq.class,
            PaRes.class,
            PaymentToken.class,
            BindingId.class,
            ClientId.class,
            MerchantLogin.class,
            UserName.class,
            Password.class,
            Token.class,
            Credentials.Login.class,
            Credentials.ByToken.class,
            OrderFeature.class,
            PaymentScheme.class,
            PaymentState.class,
            Wallet.class);

    private DomainTypes() {}

    static Stream<Class<?>> all() {
        return Stream.concat(OPERATIONS.stream(), VALUES.stream());
    }
}
