using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Sqlite
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
                type: "TEXT",
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
