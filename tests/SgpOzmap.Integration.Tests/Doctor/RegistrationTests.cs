using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Doctor;
using SgpOzmap.Integration.Tests.Configuration;

namespace SgpOzmap.Integration.Tests.Doctor;

public sealed class RegistrationTests
{
    [Fact]
    public void One_tenant_has_one_doctor()
    {
        using var provider = Registered.From(Registered.Minimum).BuildServiceProvider();

        var doctor = provider.GetRequiredService<IConnectionDoctor>();
        Assert.Equal("", doctor.Tenant);
        Assert.Same(doctor, provider.GetRequiredKeyedService<IConnectionDoctor>(""));
        Assert.Same(doctor, provider.GetRequiredService<IConnectionDoctors>()[""]);
    }

    [Fact]
    public async Task Several_tenants_have_doctors_that_name_their_own_keys()
    {
        using var provider = Registered.From(
            [.. Registered.Minimum.Select(s => "Tenants:sul:" + s), .. Registered.Minimum.Select(s => "Tenants:norte:" + s), "Tenants:sul:Sgp:MaxRetries=0", "Tenants:sul:Ozmap:MaxRetries=0"])
            .BuildServiceProvider();

        var doctors = provider.GetRequiredService<IConnectionDoctors>();
        Assert.Equal(["norte", "sul"], doctors.All.Select(d => d.Tenant));
        Assert.Throws<KeyNotFoundException>(() => doctors["leste"]);
        Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IConnectionDoctor>());

        var report = await doctors["sul"].ExamineAsync(TestContext.Current.CancellationToken);
        Assert.Equal("sul", report.Tenant);
        report.Expect(DoctorCodes.SgpAccess, DoctorSeverity.Error, "SgpOzmap:Tenants:sul:Sgp:BaseAddress");
        report.Expect(DoctorCodes.OzmapAccess, DoctorSeverity.Error, "SgpOzmap:Tenants:sul:Ozmap:BaseAddress");
    }

    [Theory]
    [InlineData("Doctor:ListingPages=0", "SgpOzmap:Doctor:ListingPages is 0")]
    [InlineData("Doctor:ListingPages=-3", "SgpOzmap:Doctor:ListingPages is -3")]
    [InlineData("Doctor:ListingPages=many", "SgpOzmap:Doctor:ListingPages")]
    [InlineData("Doctor:ListingPage=3", "the nearest is SgpOzmap:Doctor:ListingPages")]
    public void The_doctors_own_options_are_checked(string setting, string message)
    {
        Assert.Contains(message, Registered.Failures([.. Registered.Minimum, setting]), StringComparison.Ordinal);
        using var provider = Registered.From([.. Registered.Minimum, setting]).BuildServiceProvider();
        Assert.Contains(message, Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IConnectionDoctors>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_bound_at_all_is_thrown_with_its_key()
    {
        using var provider = Registered.From([.. Registered.Minimum, "Sgp:Concurrency=many"]).BuildServiceProvider();

        Assert.Contains(
            "SgpOzmap:Sgp:Concurrency",
            Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IConnectionDoctors>()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_is_thrown()
    {
        using var provider = Registered.From(Registered.Minimum).BuildServiceProvider();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => provider.GetRequiredService<IConnectionDoctor>().ExamineAsync(new CancellationToken(canceled: true)));
    }
}
