namespace SgpOzmap.Testing;

/// <summary>Invented people and streets.</summary>
internal static class DemoNames
{
    private static readonly string[] s_first =
    [
        "ANA", "JOSÉ", "MARIA", "JOÃO", "FRANCISCA", "ANTÔNIO", "ADRIANA", "CARLOS", "JULIANA", "PAULO", "MÁRCIA", "PEDRO", "FERNANDA", "LUCAS",
        "PATRÍCIA", "LUIZ", "ALINE", "MARCOS", "SANDRA", "RAFAEL", "CAMILA", "DANIEL", "AMANDA", "BRUNO", "BRUNA", "EDUARDO", "JÉSSICA", "FELIPE",
        "LETÍCIA", "RODRIGO", "VANESSA", "GUSTAVO", "MARIANA", "RICARDO", "GABRIELA", "SÉRGIO", "LUCIANA", "VITÓRIA", "CÉLIA", "ANDRÉ",
    ];

    private static readonly string[] s_last =
    [
        "SILVA", "SANTOS", "OLIVEIRA", "SOUZA", "RODRIGUES", "FERREIRA", "ALVES", "PEREIRA", "LIMA", "GOMES", "COSTA", "RIBEIRO", "MARTINS",
        "CARVALHO", "ALMEIDA", "LOPES", "SOARES", "FERNANDES", "VIEIRA", "BARBOSA", "ROCHA", "DIAS", "NASCIMENTO", "ANDRADE", "MOREIRA", "NUNES",
        "MARQUES", "MACHADO", "MENDES", "FREITAS", "CARDOSO", "RAMOS", "GONÇALVES", "TEIXEIRA", "ARAÚJO", "MELO", "CORREIA", "PINTO",
    ];

    private static readonly string[] s_streets =
    [
        "RUA DAS ACÁCIAS", "RUA DOS IPÊS", "RUA XV DE NOVEMBRO", "AVENIDA BRASIL", "RUA SÃO JOÃO", "RUA DAS FLORES", "RUA SETE DE SETEMBRO",
        "TRAVESSA DO COMÉRCIO", "RUA DOS PINHEIROS", "AVENIDA DAS ARAUCÁRIAS", "RUA SANTA CATARINA", "RUA PRIMAVERA", "RUA BOA VISTA",
    ];

    public static string Person(Random random)
    {
        var middle = random.Next(3) == 0 ? "DA " : "";
        return $"{Pick(s_first, random)} {middle}{Pick(s_last, random)} {Pick(s_last, random)}";
    }

    public static string Street(Random random) => Pick(s_streets, random);

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
