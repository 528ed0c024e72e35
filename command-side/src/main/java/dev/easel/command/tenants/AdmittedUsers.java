package dev.easel.command.tenants;

import dev.easel.api.Owner;
import dev.easel.command.platform.TenantUsers;
import dev.easel.platform.Problem;
import dev.easel.platform.Tenant;
import java.util.List;

/** Users of apps, for other contexts. */
final class AdmittedUsers implements TenantUsers {

    private final AppUsers users;

    AdmittedUsers(AppUsers users) {
        this.users = users;
    }

    @Override
    public Owner admit(Tenant tenant, String externalId) {
        if (!ExternalId.is(externalId)) {
            throw Problem.invalid(List.of(new Problem.FieldError("/X-User-ID", "X-User-ID " + ExternalId.COMPLAINT)));
        }
        var user = users.admit(tenant, externalId).user();
        return user.userId().owner(tenant.appId());
    }
}
