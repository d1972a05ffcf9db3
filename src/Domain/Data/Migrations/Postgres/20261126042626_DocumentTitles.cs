using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DocumentTitles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "folded",
                table: "documents",
                type: "text",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "folded",
                table: "documents");
        }
    }
}
