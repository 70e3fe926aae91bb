"""How the demonstration workbook of Lai Châu for 2027 follows from public facts."""
