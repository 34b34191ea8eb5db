package org.merchantgateway.soap;

import java.util.List;
import org.merchantgateway.domain.cart.Cart;
import org.merchantgateway.domain.cart.CartItem;
import org.merchantgateway.domain.cart.ItemTexts;
import org.merchantgateway.domain.money.Quantity;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.profile.ZonedTime;
import org.merchantgateway.soap.wsdl.AdditionalParameters;
import org.merchantgateway.soap.wsdl.AgentInterest;
import org.merchantgateway.soap.wsdl.CartItems;
import org.merchantgateway.soap.wsdl.CustomerDetails;
import org.merchantgateway.soap.wsdl.DeliveryInfo;
import org.merchantgateway.soap.wsdl.Discount;
import org.merchantgateway.soap.wsdl.Item;
import org.merchantgateway.soap.wsdl.ItemAttribute;
import org.merchantgateway.soap.wsdl.ItemAttributes;
import org.merchantgateway.soap.wsdl.ItemDetails;
import org.merchantgateway.soap.wsdl.ItemDetailsParam;
import org.merchantgateway.soap.wsdl.OrderBundle;
import org.merchantgateway.soap.wsdl.ServiceParam;
import org.merchantgateway.soap.wsdl.Tax;

/** The structures that stand inside a request. */
final class OrderParts {

    private OrderParts() {}

    /** {@code params}, one for each parameter. */
    static List<ServiceParam> parameters(Parameters parameters) {
        return parameters.values().entrySet().stream()
                .map(entry -> parameter(entry.getKey(), entry.getValue()))
                .toList();
    }

    static ServiceParam parameter(String name, String value) {
        ServiceParam param = new ServiceParam();
        param.setName(name);
        param.setValue(value);
        return param;
    }

    /** {@code additionalParameters}, one entry for each parameter; a wallet's payment must have the list even of none. */
    static AdditionalParameters entries(Parameters parameters) {
        AdditionalParameters part = new AdditionalParameters();
        parameters.values().forEach((key, value) -> part.getEntry().add(entry(key, value)));
        return part;
    }

    static AdditionalParameters.Entry entry(String key, String value) {
        var entry = new AdditionalParameters.Entry();
        entry.setKey(key);
        entry.setValue(value);
        return entry;
    }

    /** {@code orderBundle}. */
    static OrderBundle bundle(Cart cart, Generation generation) {
        OrderBundle bundle = new OrderBundle();
        cart.creationDate()
                .map(time -> DateTimes.text(time, generation.profile().zone(ZonedTime.ORDER_CREATION_DATE)))
                .ifPresent(bundle::setOrderCreationDate);
        cart.customer().ifPresent(customer -> bundle.setCustomerDetails(customer(customer, generation)));
        bundle.setCartItems(items(cart.items(), generation));
        return bundle;
    }

    /** {@code depositItems}, {@code refundItems}. */
    static CartItems items(List<CartItem> lines, Generation generation) {
        CartItems items = new CartItems();
        lines.forEach(line -> items.getItems().add(item(line, generation)));
        return items;
    }

    private static CustomerDetails customer(
            org.merchantgateway.domain.cart.CustomerDetails customer, Generation generation) {
        CustomerDetails part = new CustomerDetails();
        customer.email().ifPresent(part::setEmail);
        customer.phone().ifPresent(part::setPhone);
        customer.contact().ifPresent(part::setContact);
        customer.delivery().ifPresent(delivery -> part.setDeliveryInfo(delivery(delivery)));
        if (!generation.isOf2016()) {
            customer.fullName().ifPresent(part::setFullName);
            customer.inn().ifPresent(part::setInn);
        }
        return part;
    }

    private static DeliveryInfo delivery(org.merchantgateway.domain.cart.DeliveryInfo delivery) {
        DeliveryInfo part = new DeliveryInfo();
        delivery.deliveryType().ifPresent(part::setDeliveryType);
        part.setCountry(delivery.country());
        part.setCity(delivery.city());
        part.setPostAddress(delivery.postAddress());
        return part;
    }

    private static Item item(CartItem line, Generation generation) {
        Item item = new Item();
        item.setPositionId(line.positionId().toString());
        item.setName(line.name());
        if (!line.details().isEmpty()) {
            item.setItemDetails(details(line.details()));
        }
        item.setQuantity(quantity(line.quantity()));
        item.setItemAmount(line.itemAmount().toString());
        line.itemCurrency().ifPresent(currency -> item.setItemCurrency(currency.code()));
        line.itemCode().ifPresent(item::setItemCode);
        line.discount().ifPresent(discount -> item.setDiscount(discount(discount)));
        line.agentInterest().ifPresent(interest -> item.setAgentInterest(interest(interest)));
        if (!generation.isOf2016()) {
            line.tax().ifPresent(tax -> item.setTax(tax(tax)));
            line.itemPrice().ifPresent(price -> item.setItemPrice(price.toString()));
            if (!line.attributes().isEmpty()) {
                item.setItemAttributes(attributes(line.attributes()));
            }
        }
        return item;
    }

    private static ItemDetails details(ItemTexts texts) {
        ItemDetails part = new ItemDetails();
        texts.values().forEach((name, value) -> {
            ItemDetailsParam param = new ItemDetailsParam();
            param.setName(name);
            param.setValue(value);
            part.getItemDetailsParams().add(param);
        });
        return part;
    }

    private static ItemAttributes attributes(ItemTexts texts) {
        ItemAttributes part = new ItemAttributes();
        texts.values().forEach((name, value) -> {
            ItemAttribute attribute = new ItemAttribute();
            attribute.setName(name);
            attribute.setValue(value);
            part.getAttributes().add(attribute);
        });
        return part;
    }

    private static Discount discount(org.merchantgateway.domain.cart.Discount discount) {
        Discount part = new Discount();
        part.setDiscountType(discount.type());
        part.setDiscountValue(discount.value().toPlainString());
        return part;
    }

    private static AgentInterest interest(org.merchantgateway.domain.cart.AgentInterest interest) {
        AgentInterest part = new AgentInterest();
        part.setInterestType(interest.type());
        part.setInterestValue(interest.value().toPlainString());
        return part;
    }

    private static org.merchantgateway.soap.wsdl.Quantity quantity(Quantity quantity) {
        var part = new org.merchantgateway.soap.wsdl.Quantity();
        part.setValue(quantity.value().toPlainString());
        quantity.measure().ifPresent(part::setMeasure);
        return part;
    }

    private static Tax tax(org.merchantgateway.domain.cart.Tax tax) {
        Tax part = new Tax();
        part.setTaxType(Integer.toString(tax.type()));
        tax.sum().ifPresent(sum -> part.setTaxSum(sum.toString()));
        return part;
    }
}
