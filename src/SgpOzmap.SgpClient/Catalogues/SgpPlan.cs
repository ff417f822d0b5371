namespace SgpOzmap.SgpClient.Catalogues;

/// <summary>A plan that the provider sells (row of <c>consultaplano</c>).</summary>
public sealed record SgpPlan
{
    /// <summary>The plan's id.</summary>
    public long? Id { get; init; }

    /// <summary>Its name (<c>descricao</c>).</summary>
    public string? Name { get; init; }

    /// <summary>Its price in reais; null when the text is no number.</summary>
    public decimal? Price { get; init; }

    /// <summary>How many services have it (<c>qtd_servicos</c>).</summary>
    public int? ServiceCount { get; init; }
}
